# What a person wants, in one word each. Anything longer lives in xtask.
.PHONY: demo test bench shots generate
demo test bench shots generate:
	@cargo xtask $@
