"""The first run: who somebody is, a passphrase, a form; or a look at the sample case."""
