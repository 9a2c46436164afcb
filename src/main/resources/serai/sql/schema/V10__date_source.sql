-- Where the date of an article was found; empty when it has none, or was read before this was kept.
alter table article add column date_source text;

alter table earlier_article add column date_source text;

update article set date_source = 'front matter' where origin = 'corpus' and published is not null;
