"""Text in, trees out: parsers behind one small protocol."""
