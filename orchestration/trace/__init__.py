"""From a published figure back to the cells it was read from: all of it out of the published file.

What does not belong here: options (cli/trace.py), and anything that reads the ledger or a submitted file.
"""
