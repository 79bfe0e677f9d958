// Prints uid, start and end of every event in a folder of calendar files as ical.js reads them:
// days as they stand, times as seconds of the epoch by the VTIMEZONE of their own file.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";

const folder = process.argv[2];

function moment(time) {
  if (time.isDate) {
    return time.toString();
  }
  if (time.zone === ICAL.Timezone.localTimezone) {
    throw new Error(`Expected a time with a zone but was ${time}`);
  }
  return time.toUnixTime();
}

for (const name of readdirSync(folder).filter((it) => it.endsWith(".ics")).sort()) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), "utf8")));
  for (const event of calendar.getAllSubcomponents("vevent")) {
    const start = event.getFirstPropertyValue("dtstart");
    const end = event.getFirstPropertyValue("dtend") ?? start;
    console.log(event.getFirstPropertyValue("uid"), moment(start), moment(end));
  }
}
