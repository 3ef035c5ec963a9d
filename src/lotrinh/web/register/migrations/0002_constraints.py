"""The domain's invariants, held by the database."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0001_tables")]
    operations = [
        migrations.AddConstraint(
            model_name="citation",
            constraint=models.CheckConstraint(
                condition=models.Q(("start__lt", models.F("end"))), name="citation_start_before_end"
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=models.CheckConstraint(
                condition=models.Q(("quote", ""), _negated=True), name="citation_has_quote"
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("direction__in", ["more", "less", "neutral"])),
                name="indicator_direction_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("stock_or_flow__in", ["stock", "flow", "index"])),
                name="indicator_stock_or_flow_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("aggregation__in", ["sum", "mean", "weighted_mean", "none"])),
                name="indicator_aggregation_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("denominator", None), ("numerator", None)),
                    models.Q(("denominator__isnull", False), ("numerator__isnull", False)),
                    _connector="OR",
                ),
                name="indicator_ratio_has_both_parts",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("lowest__isnull", True),
                    ("lowest__regex", "^-?[0-9]+([.][0-9]+)?$"),
                    _connector="OR",
                ),
                name="indicator_lowest_is_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("highest__isnull", True),
                    ("highest__regex", "^-?[0-9]+([.][0-9]+)?$"),
                    _connector="OR",
                ),
                name="indicator_highest_is_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="organisation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_from", None),
                    ("valid_to", None),
                    ("valid_to__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="organisation_validity_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_from", None),
                    ("valid_to", None),
                    ("valid_to__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="place_validity_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("area_km2__isnull", True),
                    ("area_km2__regex", "^-?[0-9]+([.][0-9]+)?$"),
                    _connector="OR",
                ),
                name="place_area_km2_is_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("lat__isnull", True), ("lat__regex", "^-?[0-9]+([.][0-9]+)?$"), _connector="OR"
                ),
                name="place_lat_is_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("lon__isnull", True), ("lon__regex", "^-?[0-9]+([.][0-9]+)?$"), _connector="OR"
                ),
                name="place_lon_is_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "statistic__in",
                        [
                            "level",
                            "total",
                            "share",
                            "growth",
                            "contribution",
                            "average_growth",
                            "average_reduction",
                            "change",
                            "rank",
                            "each_year",
                        ],
                    )
                ),
                name="observation_statistic_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["estimate", "preliminary", "final", "reported"])
                ),
                name="observation_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis__in", ["sourced", "derived", "assumed"])),
                name="observation_basis_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(("price_basis__in", ["", "constant", "current"])),
                name="observation_price_basis_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("value__isnull", True),
                    ("value__regex", "^-?[0-9]+([.][0-9]+)?$"),
                    _connector="OR",
                ),
                name="observation_value_is_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="observation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("citation__isnull", False),
                    models.Q(("source", ""), _negated=True),
                    _connector="OR",
                ),
                name="observation_has_citation_or_source",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["draft", "adopted", "superseded"])),
                name="document_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "statistic__in",
                        [
                            "level",
                            "total",
                            "share",
                            "growth",
                            "contribution",
                            "average_growth",
                            "average_reduction",
                            "change",
                            "rank",
                            "each_year",
                        ],
                    )
                ),
                name="target_statistic_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("comparator__in", [">=", ">", "<=", "<", "=", "~", "range", "keep", "improve"])
                ),
                name="target_comparator_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(("modality__in", ["binding", "aspirational"])),
                name="target_modality_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(("price_basis__in", ["", "constant", "current"])),
                name="target_price_basis_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("low__isnull", True), ("low__regex", "^-?[0-9]+([.][0-9]+)?$"), _connector="OR"
                ),
                name="target_low_is_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("high__isnull", True),
                    ("high__regex", "^-?[0-9]+([.][0-9]+)?$"),
                    _connector="OR",
                ),
                name="target_high_is_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("comparator__in", [">=", ">"]),
                        ("low__isnull", False),
                        models.Q(("high__isnull", False), _negated=True),
                    ),
                    models.Q(
                        ("comparator__in", ["<=", "<"]),
                        models.Q(("low__isnull", False), _negated=True),
                        ("high__isnull", False),
                    ),
                    models.Q(
                        ("comparator__in", ["=", "~", "range"]),
                        ("low__isnull", False),
                        ("high__isnull", False),
                    ),
                    models.Q(
                        ("comparator__in", ["keep", "improve"]),
                        models.Q(("low__isnull", False), _negated=True),
                        models.Q(("high__isnull", False), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="target_ends_fit_comparator",
            ),
        ),
        migrations.AddConstraint(
            model_name="target",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("unit", ""), _negated=True),
                    models.Q(("high", None), ("low", None)),
                    _connector="OR",
                ),
                name="target_number_has_unit",
            ),
        ),
    ]
