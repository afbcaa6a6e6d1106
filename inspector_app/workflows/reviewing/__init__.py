"""The lead’s judgement: conflicts, remarks, corrections, approval."""
