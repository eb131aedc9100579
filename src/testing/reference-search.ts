import type { Catalogue, CatalogueLine } from '#directory/catalogue/catalogue-line.ts';

/** The segments of a search; `what` is the clinical term or the list of service types. */
export interface ReferenceRequest {
  readonly postcode: string;
  readonly searchDistance: string;
  readonly gpPracticeId: string;
  readonly age: string;
  readonly gender: string;
  readonly what: string;
  readonly numberPerType: string;
}

export type ReferenceAnswer =
  | { readonly refusal: string }
  | { readonly found: readonly { readonly id: string; readonly distance: string }[] };

type Question = 'byClinicalTerm' | 'byServiceType';

interface Measured {
  readonly line: CatalogueLine;
  readonly distance: number;
}

/**
 * The specification read aloud, one service after another, sharing no code with the directory: slow, plain, and
 * there to disagree with it.
 */
export function referenceSearch(
  catalogue: Catalogue,
  searchRole: number,
  question: Question,
  request: ReferenceRequest,
): ReferenceAnswer {
  const refusal = findRefusal(catalogue, question, request);
  if (refusal !== null) return { refusal: `Bad Request: ${refusal}` };
  const home = findPostcode(catalogue, request.postcode);
  if (home === undefined) return { found: [] };
  const reach = (Number(request.searchDistance) || 37.5) * 1609.344;
  const matching: Measured[] = [];
  for (const line of catalogue.services) {
    if (line.easting === 0) continue;
    const x = line.easting - home.easting;
    const y = line.northing - home.northing;
    const isInBox = Math.max(Math.abs(x), Math.abs(y)) <= reach;
    if (isInBox && isVisible(line, searchRole) && suits(line, question, request))
      matching.push({ line, distance: Math.sqrt(x * x + y * y) / 1609.344 });
  }
  return { found: present(matching, request) };
}

/** The ids that an identifier finds, ascending: a service id is a number, an ODS code text with blanks around it. */
export function referenceFind(
  catalogue: Catalogue,
  searchRole: number,
  question: 'byOdsCode' | 'byServiceId',
  text: string,
): readonly string[] {
  const isMeant = ({ id, odsCode }: CatalogueLine) =>
    question === 'byOdsCode'
      ? odsCode.trim().toUpperCase() === text.trim().toUpperCase() && text.trim() !== ''
      : id === text.trim().replace(/^0+/, '');
  return catalogue.services
    .filter((line) => isMeant(line) && isVisible(line, searchRole))
    .map(({ id }) => id)
    .sort((one, other) => Number(one) - Number(other));
}

const isVisible = ({ status = 'active', referralRoles }: CatalogueLine, searchRole: number) =>
  status === 'active' && referralRoles.some((role) => role.id === String(searchRole));

const suits = (line: CatalogueLine, question: Question, request: ReferenceRequest) =>
  isAskedFor(line, question, request) && isForPatient(line, question, request);

const ages = ['', '0', '1', '2', '3', '4', '8'];
const sexes = ['', '0', 'M', 'F', 'I'];

/** In the order of the published table. */
function findRefusal(
  catalogue: Catalogue,
  question: Question,
  request: ReferenceRequest,
): string | null {
  const { postcode, searchDistance, gpPracticeId, age, gender, what } = request;
  const isPlaced = postcode === '0' || findPostcode(catalogue, postcode) !== undefined;
  const practices = ['', '0', ...catalogue.services.map((line) => line.id)];
  const terms = catalogue.symptoms.map(({ sgId, sdId }) => `${sgId}=${sdId}`);
  const isTerm = question === 'byClinicalTerm' && /^\d+=\d+$/.test(what);
  const failures: [boolean, string][] = [
    [Number(searchDistance) > 100, 'Search distance must be no more than 100'],
    [!(Number(searchDistance) >= 0), 'Search distance must be numeric'],
    [postcode === '', 'Postcode must be provided'],
    [!isPlaced, 'Invalid post code'],
    [!ages.includes(age), 'The age group ID must be one of the following: 1, 2, 3, 4, 8'],
    [!sexes.includes(gender), 'The gender must be one of the following: M, F, I (case sensitive)'],
    [
      !practices.includes(gpPracticeId),
      "The supplied service ID of the patient's practice does not exist in the system",
    ],
    [
      isTerm && !terms.includes(what),
      'Invalid "SymptomGroupId=SymptomDiscriminatorId" combination supplied',
    ],
  ];
  return failures.find(([isFailure]) => isFailure)?.[1] ?? null;
}

const findPostcode = ({ postcodes }: Catalogue, text: string) =>
  postcodes.find((row) => row.postcode === text.split(' ').join('').toUpperCase());

function isAskedFor(line: CatalogueLine, question: Question, { what }: ReferenceRequest): boolean {
  if (question === 'byServiceType') return what.split(',').includes(String(line.type.id));
  for (const group of line.symptomGroups)
    for (const discriminator of group.symptomDiscriminators)
      if (`${group.id}=${discriminator.id}` === what) return true;
  return false;
}

function isForPatient(
  line: CatalogueLine,
  question: Question,
  { age, gender, gpPracticeId }: ReferenceRequest,
): boolean {
  const isAgeAsked = question === 'byClinicalTerm' && age !== '0' && age !== '';
  const isGenderAsked = gender !== '0' && gender !== '';
  if (isAgeAsked && !line.ageGroups.some((group) => String(group.id) === age)) return false;
  if (isGenderAsked && !line.genders.some((sex) => sex.id === gender)) return false;
  return !line.serviceReferrals.restricted || isLinked(line, gpPracticeId);
}

const isLinked = (line: CatalogueLine, practice: string) =>
  practice !== '' && line.serviceReferrals.services.some(({ id }) => id === practice);

function present(matching: readonly Measured[], request: ReferenceRequest) {
  const byDistance = matching.toSorted(
    (a, b) => a.distance - b.distance || Number(a.line.id) - Number(b.line.id),
  );
  const most = /^[1-9]\d*$/.test(request.numberPerType) ? Number(request.numberPerType) : 5;
  const counts = new Map<number, number>();
  const nearest = byDistance.filter(({ line }) => {
    const count = (counts.get(line.type.id) ?? 0) + 1;
    counts.set(line.type.id, count);
    return count <= most;
  });
  const linked = nearest.filter(({ line }) => isLinked(line, request.gpPracticeId));
  const others = nearest.filter((measured) => !linked.includes(measured));
  return [...linked, ...others].map(({ line, distance }) => ({
    id: line.id,
    distance: distance.toFixed(1),
  }));
}
