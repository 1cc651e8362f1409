import type { Bilingual } from '../bilingual.ts';

/** A support centre: one register, but a queue of its own for the provinces that it serves, each from a day to a day. */
export interface Centre {
  readonly id: string;
  readonly name: Bilingual;
  readonly serves: readonly Service[];
}

export interface Service {
  readonly province: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The centres that serve one of these provinces on a day. */
export const centresServing = (
  centres: readonly Centre[],
  provinces: readonly string[],
  day: string,
): readonly string[] =>
  centres
    .filter(({ serves }) => serves.some((service) => provinces.includes(service.province) && isOn(service, day)))
    .map(({ id }) => id);

/** The provinces that a centre serves on a day. */
export const servedProvinces = ({ serves }: Centre, day: string): readonly string[] =>
  serves.filter((service) => isOn(service, day)).map(({ province }) => province);

const isOn = ({ validFrom, validTo }: Service, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);
