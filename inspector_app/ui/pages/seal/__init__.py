"""The Seal page: what is missing, the sheet as it will be, signatures, paper."""
