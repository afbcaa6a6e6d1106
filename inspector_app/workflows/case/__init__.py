"""Opening and keeping a case folder, and what every other verb starts from."""
