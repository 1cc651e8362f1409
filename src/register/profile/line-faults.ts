import { type Dimensions, edgesOf, parseDimensions } from './dimensions.ts';
import type { ProfileField } from './profile-fields.ts';
import type { ProfileLine } from './profile-line.ts';
import type { PartFault } from './profile-value.ts';

/** What of a line can not be true together, all of it; each part is well written by itself. */
export function lineFaults(field: ProfileField, { head, parts }: ProfileLine): readonly PartFault[] {
  if (field === 'capabilities') return [...sizeFaults(head, parts), ...batchFaults(head, parts)];
  if (field === 'load' && parts['on'] === undefined) return [noDay(head)];
  return [];
}

type Parts = ProfileLine['parts'];

const sizeOf = (text: string | undefined): Dimensions | undefined => {
  const read = text === undefined ? undefined : parseDimensions(text, 'en');
  return read?.ok === true ? read.value : undefined;
};

function sizeFaults(head: string, parts: Parts): readonly PartFault[] {
  const [min, max] = [sizeOf(parts['size_min']), sizeOf(parts['size_max'])];
  if (min === undefined) return [];
  if (max === undefined)
    return [
      {
        code: 'size-without-largest',
        said: {
          vi: `${head}: có kích thước nhỏ nhất ${parts['size_min']} nhưng không có kích thước lớn nhất.`,
          en: `${head}: a smallest size ${parts['size_min']} is said, and no largest.`,
        },
      },
    ];
  if (min.shape !== max.shape)
    return [
      {
        code: 'size-shapes',
        said: {
          vi: `${head}: kích thước nhỏ nhất ${parts['size_min']} và lớn nhất ${parts['size_max']} phải cùng dạng (cùng là ba cạnh, hoặc cùng là đường kính và chiều dài).`,
          en: `${head}: the smallest size ${parts['size_min']} and the largest ${parts['size_max']} must be of one shape (both three edges, or both diameter and length).`,
        },
      },
    ];
  const [small, large] = min.shape === 'round' ? [min.mm, max.mm] : [edgesOf(min), edgesOf(max)];
  return small.some((edge, at) => edge > (large[at] ?? 0)) ? [turned(head, 'size', parts)] : [];
}

function batchFaults(head: string, parts: Parts): readonly PartFault[] {
  const { batch_min: least, batch_max: most } = parts;
  return least !== undefined && most !== undefined && Number(least) > Number(most)
    ? [turned(head, 'batch', parts)]
    : [];
}

function turned(head: string, what: 'size' | 'batch', parts: Parts): PartFault {
  const [least, most] = [parts[`${what}_min`], parts[`${what}_max`]];
  const [vi, en] = { size: ['kích thước', 'size'], batch: ['lô', 'batch'] }[what] as [string, string];
  return {
    code: 'range-turned',
    said: {
      vi: `${head}: ${vi} nhỏ nhất ${least} lớn hơn ${vi} lớn nhất ${most}.`,
      en: `${head}: the smallest ${en} ${least} is larger than the largest ${most}.`,
    },
  };
}

const noDay = (head: string): PartFault => ({
  code: 'load-without-day',
  said: {
    vi: `Mức tải ${head} cần ngày mà nó nói tới.`,
    en: `A load of ${head} needs the day of which it speaks.`,
  },
});
