/** The map is code of its own, with styles of its own: the list does not wait for it. */
export async function loadMap() {
  const { ServiceMap } = await import('#browser/map/service-map.tsx');
  return ServiceMap;
}
