/** Asks again only where another key is asked for than the time before; a failure is forgotten. */
export function keptAnswer<Key extends readonly (string | undefined)[], Answer>(
  ask: (...key: Key) => Promise<Answer>
): (...key: Key) => Promise<Answer> {
  let kept: {key: string; answer: Promise<Answer>} | null = null;
  return (...key) => {
    const text = JSON.stringify(key);
    if (kept?.key === text) return kept.answer;
    const own = {key: text, answer: ask(...key)};
    kept = own;
    own.answer.catch(() => {
      if (kept === own) kept = null;
    });
    return own.answer;
  };
}
