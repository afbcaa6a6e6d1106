"""Who is who: the roster, joining, admitting, renewing."""
