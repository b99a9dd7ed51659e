"""`khuyencong check`: the steps of a load on a scratch warehouse that is thrown away, and what they found.

What does not belong here: a rule, a message, or a step of its own. What check says is what a load would say.
"""
