-- How much did establishments add to each dong of support, by report group?
select
    contents.report_group,
    contents.report_group_name_vi,
    sum(facts.support_vnd) as support_vnd,
    sum(facts.counterpart_vnd) as counterpart_vnd,
    round(sum(facts.counterpart_vnd) / sum(facts.support_vnd), 2) as counterpart_per_dong
from marts.fct_beneficiary as facts
inner join marts.dim_content as contents on facts.content_code = contents.content_code
where facts.counterpart_vnd is not null and facts.support_vnd > 0
group by all
order by contents.report_group
