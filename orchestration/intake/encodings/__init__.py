"""Which encoding a text was written in, decided by evidence: how many of its words are Vietnamese when it is read so.

What belongs here: the old Vietnamese encodings (windows-1258, and TCVN3 and VNI-Windows, which came with fonts) and the
decision between them. What does not: separators and cells of a delimited file, and containers of workbooks.
"""
