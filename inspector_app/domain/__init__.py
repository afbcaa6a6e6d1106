"""What an inspection is: pure values and rules, standard library only."""
