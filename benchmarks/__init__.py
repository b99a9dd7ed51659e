"""Benchmarks: ratios side by side in one run, as machines differ. Never part of the tests."""
