import { type Metres, toMetres } from '#domain/geography/measure.ts';
import type { DrawnSearch } from '../nation/draw-searches.ts';
import { distanceOf, termOf } from '../nation/to-list-search.ts';

/** The rules of the search on the plain schema; a circle where the specification has a square, for that is what `ST_DWithin` asks. */
const nearest = `
  with eligible as (
    select s.service_id, s.type_id, r.service_id is not null as is_linked,
      st_distance(s.place, home.place) as metres
    from postcodes as home
    join services as s on st_dwithin(s.place, home.place, $2::float8)
    join service_symptoms as p
      on p.service_id = s.service_id and p.sg_id = $3::integer and p.sd_id = $4::integer
    left join service_referrals as r on r.practice_id = $8::integer and r.service_id = s.service_id
    where home.postcode = $1 and s.status = 'active'
      and exists (select from service_roles as o where o.service_id = s.service_id and o.role_id = $5::integer)
      and ($6::integer = 0 or exists (select from service_age_groups as a
        where a.service_id = s.service_id and a.age_group_id = $6::integer))
      and ($7::text = '0' or exists (select from service_genders as g
        where g.service_id = s.service_id and g.gender = $7::text))
      and (not s.restricted or r.service_id is not null)
  ), ranked as (
    select *, row_number() over (partition by type_id order by metres, service_id) as place
    from eligible
  )`;

const order = 'order by is_linked desc, metres, service_id';

/** The ids alone. */
export const plainSearch = {
  name: 'plain-search',
  text: `${nearest} select service_id from ranked where place <= 5 ${order}`,
};

/** All that an answer is written from. */
export const plainRecords = {
  name: 'plain-records',
  text: `${nearest} select services.summary, metres
    from ranked join services using (service_id) where ranked.place <= 5
    order by is_linked desc, metres, service_id`,
};

export interface PlainRow {
  readonly summary: object;
  readonly metres: Metres;
}

/** The parameters of both statements. */
export function plainValues(search: DrawnSearch): unknown[] {
  const { request, searchRole } = search;
  const { symptomGroupId, symptomDiscriminatorId } = termOf(search);
  return [
    request.postcode,
    toMetres(distanceOf(search)),
    symptomGroupId,
    symptomDiscriminatorId,
    searchRole,
    Number(request.age),
    request.gender,
    Number(request.gpPracticeId),
  ];
}
