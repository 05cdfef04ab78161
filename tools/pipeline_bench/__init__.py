"""The parts of ``bench_pipeline.py``: what is read, who reads it, and what comes out."""
