-- of the books
SELECT customer, month_end, mrr FROM mrr WHERE scenario = 'actual';
