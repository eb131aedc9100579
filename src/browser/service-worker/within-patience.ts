/** What comes in time; null when it comes late, or not at all. */
export function withinPatience<Value>(
  coming: Promise<Value>,
  milliseconds: number,
): Promise<Value | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(null);
    }, milliseconds);
    coming.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      () => {
        clearTimeout(timer);
        resolve(null);
      },
    );
  });
}
