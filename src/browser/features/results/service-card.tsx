import type { ReadableService } from '#contract/desk-api/found-service.ts';
import type { IsPublicHoliday } from '#domain/opening/public-holidays.ts';
import { memo, useId } from 'react';
import { CapacityBadge } from '../../ui/capacity-badge.tsx';
import { judgeService } from '../../ui/judge-service.ts';
import { NumberedMarker } from '../../ui/numbered-marker.tsx';
import { OpeningVerdict } from '../../ui/opening-verdict.tsx';
import { CardDetails } from './card-details.tsx';
import { ClinicianBlock } from './clinician-block.tsx';
import { addressLine, differingPublicName, nameOf } from './describe-service.ts';
import { PhoneNumber } from './phone-number.tsx';
import styles from './service-card.module.css';
import { ServiceDistance } from './service-distance.tsx';
import { ServiceNotes } from './service-notes.tsx';
import type { BeforeCopy } from './use-before-copy.tsx';
import { useScrollIntoView } from './use-scroll-into-view.ts';
import { toWebAddress, WebsiteLink } from './website-link.tsx';

/** Enough for the two lines that a folded card shows; the chosen card has the whole text. */
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
  readonly onChoose: (serviceId: string | null) => void;
  /** Told once a clinician's opening of the block has been recorded. */
  readonly onRevealed: (serviceId: string) => void;
  /** To be asked before anything is copied. */
  readonly beforeCopy: BeforeCopy;
}

interface ServiceCardProps extends CardSurroundings {
  readonly number: number;
  readonly service: ReadableService;
  readonly isChosen: boolean;
}

/** One service: what is needed to decide at a glance, the rest once it is chosen. */
export const ServiceCard = memo(function ServiceCard(props: ServiceCardProps) {
  const { number, service, isChosen, now, isPublicHoliday } = props;
  const [nameId, detailsId] = [useId(), useId()];
  const card = useScrollIntoView(isChosen);
  // A folded card has one line to spare: a clinician's is the fold of the block.
  const hasBlock = props.isForClinician && service.clinicianOnly !== undefined;
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
      <div className={styles.head}>
        <NumberedMarker number={number} state={judgement.state} />
        <h4 className={styles.name}>
          <button
            type="button"
            aria-expanded={isChosen}
            aria-controls={detailsId}
            onClick={() => {
              props.onChoose(isChosen ? null : service.serviceId);
            }}
          >
            <span id={nameId}>{nameOf(service)}</span>
          </button>
        </h4>
        <ServiceDistance distance={service.distance} />
        <div className={styles.about}>
          <Whereabouts service={service} />
          <ServiceNotes {...props} />
        </div>
      </div>
      <div className={styles.facts}>
        <Verdicts {...judgement} />
        <Contact service={service} />
      </div>
      {!isChosen && !hasBlock && <PublicInformation text={service.publicInformation} />}
      <div id={detailsId}>{isChosen && <CardDetails {...props} />}</div>
      {hasBlock && service.clinicianOnly && (
        <ClinicianBlock
          serviceId={service.serviceId}
          clinicianOnly={service.clinicianOnly}
          onRevealed={props.onRevealed}
        />
      )}
    </article>
  );
});

function Whereabouts({ service }: { readonly service: ReadableService }) {
  const publicName = differingPublicName(service);
  const where = [service.type.name, addressLine(service)].filter((text) => text !== '');
  return (
    <>
      {publicName !== null && (
        <p className={styles.publicName}>Known to the public as {publicName}</p>
      )}
      <p className={styles.where}>{where.join(' · ')}</p>
    </>
  );
}

/** Little or no capacity comes first, before anyone reads "Open" (decision 6). */
function Verdicts({ rating, ...opening }: ReturnType<typeof judgeService>) {
  const isRed = rating === 'red';
  const verdict = <OpeningVerdict {...opening} isMuted={isRed} />;
  const capacity = <CapacityBadge rating={rating} isShort />;
  return isRed
    ? [<div key="c">{capacity}</div>, <div key="v">{verdict}</div>]
    : [<div key="v">{verdict}</div>, <div key="c">{capacity}</div>];
}

function Contact({ service }: { readonly service: ReadableService }) {
  const { publicPhone, website } = service;
  return (
    <div className={styles.contact}>
      {publicPhone.trim() === '' ? (
        <span className={styles.missing}>No public phone</span>
      ) : (
        <PhoneNumber text={publicPhone} />
      )}
      {toWebAddress(website) !== null && (
        <WebsiteLink website={website}>
          Website<span className="nhsuk-u-visually-hidden"> of {nameOf(service)}</span>
        </WebsiteLink>
      )}
    </div>
  );
}

function PublicInformation({ text }: { readonly text: string }) {
  const glance = text.trim().replace(/\s+/g, ' ');
  if (glance === '') return null;
  return (
    <p className={styles.information}>
      {glance.length > GLANCE ? `${glance.slice(0, GLANCE)}…` : glance}
    </p>
  );
}
