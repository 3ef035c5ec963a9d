"""Times of day in the language of the page."""

from datetime import UTC, datetime

import pytest
from django.utils.translation import override

from lotrinh.web.ui.templatetags.plan_words import moment


@pytest.mark.parametrize(
    ("lang", "shown"), [("vi", "06:01 23/11/2026"), ("en", "06:01 23 November 2026")]
)
def test_a_time_stands_before_its_day_in_the_form_of_the_language(lang: str, shown: str) -> None:
    with override(lang):
        assert moment(datetime(2026, 11, 22, 23, 1, tzinfo=UTC)) == shown
