/**
 * The versions that Vite's build accepts too: 20.19 and later of 20, 22.12 and everything newer.
 * @param {string} version such as `20.19.0`
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** @param {string} version */
export function refuseUnsupportedNode(version) {
  if (isSupportedNode(version)) return;
  console.error(
    `Signpost needs Node.js 20.19 or newer (22.12 or newer of version 22), but this is ${version}.\n` +
      'Install a current version from https://nodejs.org and try again.',
  );
  process.exit(1);
}
