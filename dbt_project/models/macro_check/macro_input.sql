-- An empty table with the columns that the macros read: the unit tests of macro_output fill it.
select
    cast(null as varchar) as input_text,
    cast(null as varchar) as money_unit,
    cast(null as varchar) as notation,
    cast(null as decimal(18, 0)) as numerator,
    cast(null as decimal(18, 0)) as denominator,
    cast(null as varchar) as column_letter,
    cast(null as integer) as source_row
where false
