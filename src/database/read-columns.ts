import pg from 'pg';

/** How columns come back from PostgreSQL and its embedded twin alike: int8 as a number (counts stay far below 2⁵³). */
export const readColumns: pg.CustomTypesConfig = {
  getTypeParser: (type, format): ((value: string) => unknown) =>
    type === pg.types.builtins.INT8
      ? Number
      : (pg.types.getTypeParser(type, format) as (value: string) => unknown),
};
