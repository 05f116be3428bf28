import agencies from "./agencies.js";

export default () => agencies().flatMap(agency => agency.years.map(year => ({ agency, year })));
