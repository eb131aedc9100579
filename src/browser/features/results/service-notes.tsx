import type { ReadableService } from '#contract/desk-api/found-service.ts';
import { ageGroups } from '#domain/patient/age-group.ts';
import styles from './service-notes.module.css';

interface ServiceNotesProps {
  readonly service: ReadableService;
  readonly practice: string | null;
  readonly searchDistance: number | null;
  readonly isOlderPeopleSearch: boolean;
}

/** Why a service stands where it stands, wherever that would surprise. */
export function ServiceNotes(props: ServiceNotesProps) {
  const notes = [sayLink(props), sayBeyond(props), sayAgeGroup(props)].filter(
    (note) => note !== null,
  );
  return notes.map((note) => (
    <p key={note} className={styles.note}>
      {note}
    </p>
  ));
}

const sayLink = ({ service, practice }: ServiceNotesProps) =>
  service.isLinkedToPractice
    ? `Linked to the patient’s GP practice${practice === null ? '' : `, ${practice}`}`
    : null;

/** The search box is a square, the distance a straight line (decision 4). */
const sayBeyond = ({ service, searchDistance }: ServiceNotesProps) =>
  searchDistance !== null && service.distance !== null && service.distance > searchDistance
    ? `Beyond ${searchDistance} miles: in a corner of the search area`
    : null;

/** A patient of 65 and over is asked for in two groups (decision 9). */
function sayAgeGroup({ service, isOlderPeopleSearch }: ServiceNotesProps): string | null {
  const [group, ...others] = service.matchedAgeGroups;
  if (!isOlderPeopleSearch || group === undefined || others.length > 0) return null;
  return `Found for ${ageGroups[group]} only`;
}
