"""The signed sheet: seal, sign, print."""
