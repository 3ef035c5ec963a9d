"""What queries keep while the register has one revision: two tests' registers may have the same."""


def forget_kept() -> None:
    """Keep nothing from the test before."""
    from lotrinh.web.register.queries import capital, check_state, play, project

    project.every_project.cache_clear()
    capital.capital.cache_clear()
    check_state.finished.cache_clear()
    check_state.kept.cache_clear()
    play.inspected.cache_clear()
