/** Weeks as ISO 8601 numbers them. */

const DAY_MS = 86_400_000;

/**
 * The week of a day by ISO 8601: weeks begin on Monday and belong to the year of their Thursday.
 *
 * @example
 * isoWeek("2024-12-30"); // "2025-W01"
 */
export function isoWeek(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const time = Date.UTC(year, month - 1, date);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = new Date(time + (3 - sinceMonday) * DAY_MS);
  const weekYear = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(weekYear, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${weekYear}-W${String(week).padStart(2, "0")}`;
}
