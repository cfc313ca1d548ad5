/**
 * The error itself, or where it comes of a disk without room one sentence that says so: it may be any step that needed room,
 * in this process or in one that it started, whose words are then all there is of it.
 */
export function inWords(error: unknown): unknown {
  const {code, message = ""} = (error ?? {}) as NodeJS.ErrnoException;
  if (!/^(ENOSPC|EDQUOT)$/.test(code ?? "") && !/\b(ENOSPC|EDQUOT)\b|no space left on device/i.test(message))
    return error;
  return new Error(
    "the disk is full: the site was not built, and dist is as it was; make room for about 300 MB and build again",
    {
      cause: error
    }
  );
}
