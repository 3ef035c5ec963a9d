"""A specification as SVG, drawn without a browser."""

import vl_convert

from lotrinh.charts.theme import Spec

FONT = "Noto Sans, DejaVu Sans, Liberation Sans, sans-serif"  # with every Vietnamese letter
VERSION = vl_convert.get_vegalite_versions()[-1]


def to_svg(spec: Spec, width: int = 720) -> str:
    """The chart at a width in pixels, on light paper; loads no data from anywhere."""
    config = spec["config"] | {"font": FONT}
    fixed = spec | {"width": width, "config": config}
    return str(vl_convert.vegalite_to_svg(fixed, vl_version=VERSION, allowed_base_urls=[]))
