"""How Sphinx builds the documentation: ``sphinx-build -n -W docs build/docs``."""

from __future__ import annotations

import warnings

from sphinx.deprecation import RemovedInSphinx10Warning

from conflictparse import __version__

warnings.filterwarnings("ignore", category=RemovedInSphinx10Warning)  # of sphinx_autodoc_typehints

project = "conflictparse"
author = "The conflictparse authors"
project_copyright = "the conflictparse authors; text and code Apache-2.0"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.intersphinx",
    "sphinx_autodoc_typehints",
    "sphinx_copybutton",
    "sphinx_design",
]
exclude_patterns = ["inventories"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 4
# A class that attrs makes anew, with slots, does not find its own name or those of its module
suppress_warnings = ["sphinx_autodoc_typehints.forward_reference"]

# The inventories are here, so that the docs build without the internet
intersphinx_mapping = {
    "python": ("https://docs.python.org/3", "inventories/python.inv"),
    "pandas": ("https://pandas.pydata.org/docs", "inventories/pandas.inv"),
    "matplotlib": ("https://matplotlib.org/stable", "inventories/matplotlib.inv"),
    "networkx": ("https://networkx.org/documentation/stable", "inventories/networkx.inv"),
}

nitpicky = True
nitpick_ignore_regex = [
    ("py:class", r"(folium|spacy|nx)\..*"),  # their documentation has no inventory, or the name is short
    ("py:class", r"conflictparse\.evaluation\.run\.Parse|conflictparse\.knowledge\.gazetteer\.Gazetteer"),  # not for users
]
autodoc_member_order = "bysource"
autodoc_typehints = "description"
always_document_param_types = True
typehints_defaults = "comma"
napoleon_use_ivar = True

html_theme = "furo"
html_title = f"conflictparse {version}"
html_static_path = ["static"]
html_css_files = ["conflictparse.css"]
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#332288", "color-brand-content": "#332288"},
    "dark_css_variables": {"color-brand-primary": "#88ccee", "color-brand-content": "#88ccee"},
}
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
