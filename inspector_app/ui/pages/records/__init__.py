"""The Records page: every inspection, finding and photo, found, narrowed, ordered and exported."""
