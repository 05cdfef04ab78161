"""How the pictures are drawn with matplotlib; ``maps``, ``graphs`` and ``timelines`` say what is drawn."""
