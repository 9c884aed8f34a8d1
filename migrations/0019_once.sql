-- One click too many is not a second question.
create unique index question_once on question (need, md5(question));
