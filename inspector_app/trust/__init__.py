"""Keys, certificates, signatures and seals: the only room that knows cryptography."""
