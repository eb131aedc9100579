import type { ReadableService } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { memo, type ReactNode, useId } from 'react';
import type { AskedQuestion } from '../../ui/asked-question.ts';
import { CapacityBadge } from '../../ui/capacity-badge.tsx';
import { judgeService } from '../../ui/judge-service.ts';
import { NumberedMarker } from '../../ui/numbered-marker.tsx';
import { OpeningVerdict } from '../../ui/opening-verdict.tsx';
import { usePatientView } from '../../ui/patient-view.tsx';
import { type ShortcutName, useExpectedShortcuts } from '../../ui/shortcuts.ts';
import { FetchedChosenPart } from './fetch-chosen-part.ts';
import { ClinicianBlock } from './clinician-block.tsx';
import { CardDeedsProvider } from './copies/card-deeds.tsx';
import { addressLine, differingPublicName, nameOf } from './describe-service.ts';
import { PhoneNumber } from './phone-number.tsx';
import styles from './service-card.module.css';
import { ServiceDistance } from './service-distance.tsx';
import { ServiceNotes } from './service-notes.tsx';
import { useScrollIntoView } from './use-scroll-into-view.ts';

/** Enough for the one line that a folded card shows; the chosen card has the whole text. */
const GLANCE = 240;

/** What all cards of one answer share. */
export interface CardSurroundings {
  readonly now: number;
  /** The time that opening is shown for: now, unless another was chosen. Both in milliseconds since 1970, UTC. */
  readonly openAt: number;
  readonly isPublicHoliday: IsPublicHoliday;
  readonly isForClinician: boolean;
  readonly practice: string | null;
  readonly searchDistance: number | null;
  readonly isOlderPeopleSearch: boolean;
  readonly asked: AskedQuestion;
  /** When the directory was asked, in milliseconds since 1970, UTC. */
  readonly checkedAt: number;
  readonly onChoose: (serviceId: string | null) => void;
  /** Told once a clinician's opening of the block has been recorded. */
  readonly onRevealed: (serviceId: string) => void;
}

interface ServiceCardProps extends CardSurroundings {
  readonly number: number;
  readonly service: ReadableService;
  readonly isChosen: boolean;
}

/** One service: three lines to decide by, the rest once it is chosen. */
export const ServiceCard = memo(function ServiceCard(props: ServiceCardProps) {
  const { service, isChosen, now, isPublicHoliday } = props;
  const [nameId, detailsId] = [useId(), useId()];
  const card = useScrollIntoView(isChosen);
  const { isOn: isPatientView } = usePatientView();
  const block = props.isForClinician && !isPatientView ? service.clinicianOnly : undefined;
  // A folded card has one line to spare: for the fold of a clinician's block, or for the name that the public knows.
  const hasSpareLine = [isChosen, block, differingPublicName(service)].every((taken) => !taken);
  const judgement = judgeService(service, now, isPublicHoliday, props.openAt);
  return (
    <article
      ref={card}
      className={`${styles.card} ${isChosen ? styles.chosen : ''}`}
      aria-labelledby={nameId}
      aria-current={isChosen ? 'true' : undefined}
      data-service-id={service.serviceId}
      data-opening={judgement.state}
      data-capacity={judgement.rating ?? 'unknown'}
    >
      <CardDeedsProvider service={service}>
        <div className={styles.glance}>
          <CardHead {...props} state={judgement.state} nameId={nameId} detailsId={detailsId} />
          <Judgements {...judgement}>
            <Contact service={service} />
          </Judgements>
          <p className={styles.where} dir="auto">
            {whereabouts(service)}
          </p>
          <Remarks {...props} />
          {hasSpareLine && <PublicInformation text={service.publicInformation} />}
        </div>
        {block && (
          <ClinicianBlock
            serviceId={service.serviceId}
            clinicianOnly={block}
            onRevealed={props.onRevealed}
          />
        )}
        <div id={detailsId}>{isChosen && <ChosenPart {...props} />}</div>
      </CardDeedsProvider>
    </article>
  );
});

interface CardHeadProps extends ServiceCardProps {
  readonly state: ReturnType<typeof judgeService>['state'];
  readonly nameId: string;
  readonly detailsId: string;
}

function CardHead({ number, service, isChosen, onChoose, ...head }: CardHeadProps) {
  return (
    <div className={styles.head}>
      <NumberedMarker number={number} state={head.state} />
      <h4 className={styles.name}>
        <button
          type="button"
          aria-expanded={isChosen}
          aria-controls={head.detailsId}
          onClick={() => {
            onChoose(isChosen ? null : service.serviceId);
          }}
        >
          <bdi id={head.nameId}>{nameOf(service)}</bdi>
        </button>
      </h4>
      <ServiceDistance distance={service.distance} />
    </div>
  );
}

interface JudgementsProps extends ReturnType<typeof judgeService> {
  readonly children: ReactNode;
}

/** Side by side, in the same place on every card. Little or no capacity comes first, before anyone reads "Open" (decision 6). */
function Judgements({ rating, children, ...opening }: JudgementsProps) {
  const isRed = rating === 'red';
  const verdict = <OpeningVerdict {...opening} isMuted={isRed} />;
  const capacity = <CapacityBadge rating={rating} isShort />;
  return (
    <>
      <div className={styles.judgement}>{isRed ? capacity : verdict}</div>
      <div className={styles.judgement}>
        {isRed ? verdict : capacity}
        {children}
      </div>
    </>
  );
}

const whereabouts = (service: ReadableService): string =>
  [service.type.name.trim(), addressLine(service)].filter((text) => text !== '').join(' · ');

function Contact({ service: { publicPhone } }: { readonly service: ReadableService }) {
  return (
    <div className={styles.contact}>
      {publicPhone.trim() === '' ? (
        <span className={styles.missing}>No public phone</span>
      ) : (
        <PhoneNumber text={publicPhone} />
      )}
    </div>
  );
}

/** Below the three lines, so that these stand in the same place on every card. */
function Remarks(props: ServiceCardProps) {
  const publicName = differingPublicName(props.service);
  return (
    <div className={styles.remarks}>
      {publicName !== null && (
        <p className={styles.publicName}>
          Known to the public as <bdi>{publicName}</bdi>
        </p>
      )}
      <ServiceNotes {...props} />
    </div>
  );
}

function PublicInformation({ text }: { readonly text: string }) {
  const glance = text.trim().replace(/\s+/g, ' ');
  if (glance === '') return null;
  return (
    <p className={styles.information} dir="auto">
      {glance.length > GLANCE ? `${glance.slice(0, GLANCE)}…` : glance}
    </p>
  );
}

const ofChosenPart: readonly ShortcutName[] = ['pin', 'copyForPatient', 'reportEntry', 'notUsed'];

/** The rest of a chosen card: the three lines above do without it. */
function ChosenPart(props: ServiceCardProps) {
  useExpectedShortcuts(ofChosenPart);
  return (
    <FetchedChosenPart
      props={props}
      meanwhile={<p className={styles.further}>Loading…</p>}
      missing={(tryAgain) => (
        <p className={styles.further} role="alert">
          The rest of this service could not be loaded.{' '}
          <button type="button" className="nhsuk-link" onClick={tryAgain}>
            Try again
          </button>
        </p>
      )}
    />
  );
}
