"""Who has reported: a month's grid of units and forms, what does not count, and what to do next."""
