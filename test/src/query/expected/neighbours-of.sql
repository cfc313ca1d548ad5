SELECT n.neighbour, a.name, n.rank, n.closeness
FROM neighbours AS n
JOIN areas AS a ON a.area = n.neighbour
WHERE n.area = ?
  AND n.model = ?
ORDER BY n.rank
