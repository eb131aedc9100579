/** Who the directory itself calls by these names in a record of capacity. */
const reserved = ['operator', 'robot'];

const longest = 64;

/** Why a new account may not have this name, as a sentence; null when it may. A colon ends the name in Basic credentials. */
export function checkUsername(username: string): string | null {
  if (username.trim() === '' || username.length > longest)
    return `A username has 1 to ${longest} characters.`;
  if (username !== username.trim() || /[:\p{C}]/u.test(username))
    return 'A username has no colon, no control character, and no blank at its ends.';
  if (reserved.includes(username.toLowerCase())) return 'The directory keeps that name for itself.';
  return null;
}
