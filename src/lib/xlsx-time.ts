const DAY_MS = 86_400_000;

/** Days since the last of 1899, or in workbooks of old Macs since 1904; less than one is a time. A whole minute is near enough. */
export function excelTime(serial: number, since1904 = false): string | undefined {
  if (!(serial >= 0 && serial < 200_000)) return undefined;
  const minutes = Math.round(serial * 1440);
  const clock = [Math.floor((minutes % 1440) / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  if (serial < 1) return clock;
  const epoch = Date.UTC(1899, 11, 30) + (Math.floor(minutes / 1440) + (since1904 ? 1462 : 0)) * DAY_MS;
  const day = new Date(epoch).toISOString().slice(0, 10);
  return minutes % 1440 ? `${day}T${clock}` : day;
}
