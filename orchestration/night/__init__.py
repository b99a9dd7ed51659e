"""A run of the nightly job from a command: starting it, following it, and telling what it did.

What does not belong here: what the steps do (assets/).
"""
