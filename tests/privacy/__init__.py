"""Tests that personal data stays private."""
