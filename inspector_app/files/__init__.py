"""Shapes things have outside the app: forms, photos, answers, spreadsheets."""
