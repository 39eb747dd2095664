/** Makes long methodologies for the benchmarks: valid, finished, and written as the samples are. */

/**
 * Makes a methodology of about so many lines: one block of declarations for each plant, and totals over all plants.
 * The tools find nothing in it.
 *
 * @param lines how long it is to be
 * @returns the text
 */
export function generateSpec(lines: number): string {
  const plants = Math.max(1, Math.round((lines - fixedLines) / linesOfPlant));
  const numbers = Array.from({ length: plants }, (_, index) => index + 1);
  return `${header}${numbers.map(plant).join('\n')}
${total('reference', 'RE', 'Reference emissions', numbers)}
${total('project', 'PE', 'Project emissions', numbers)}
  reduction ER_p : tCO2/p "Emission reductions during the period p" = RE_p - PE_p
}
`;
}

/**
 * Makes a short methodology of about 2.7 KB, for runs over many files.
 *
 * @param number three digits of its number
 * @returns the text
 */
export function generateShortSpec(number: number): string {
  const code = `VN_AM${String(number).padStart(3, '0')}`;
  return `// One of many short methodologies.
methodology ${code} {
  title "Introduction of high efficiency water pumps"
  version "01.0"
  status draft
  partner VN
  scope 3
  proponent "A water company"

  term "Water pump" "A pump, with its motor, that lifts or sends water in a public water supply."
  term "Pump efficiency" "Hydraulic power given to the water, divided by the electric power taken up, at the duty point."

  summary {
    measure "Pumps of high efficiency use less electricity for the same amount of water."
    reference "Electricity of the project pumps, times the ratio of efficiencies and the emission factor."
    project "Electricity of the project pumps, times the emission factor."
    monitoring "Electricity consumption of each project pump."
  }

  establishment "The reference efficiency is that of the pump in place before it wears further."

  criterion 1 "The efficiency of each project pump is higher than that of its reference pump."
    requires all(i: eta_PJ[i] > eta_RE[i])

  sources {
    reference CO2 "Electricity consumption by reference pumps" -> RE_p
    project CO2 "Electricity consumption by project pumps" -> PE_p
  }

  index i "project pump"

  fixed eta_PJ[i] : % "Efficiency of project pump i" { source "Test report" range 30 .. 95 }
  fixed eta_RE[i] : % "Efficiency of reference pump i" { source "Measurement" range 30 .. 95 }
  fixed EF_grid : tCO2/MWh "CO2 emission factor of the grid" { source "Published by the government" range 0 .. 1.2 }

  monitored EC_PJ[i] : MWh/p "Electricity consumption of project pump i during the period p" {
    option C
    range 0 .. 10000
    instrument "Electricity meter"
    frequency continuous recorded monthly
    quality "Calibrated at the interval of the national standard"
  }

  reference RE_p : tCO2/p "Reference emissions during the period p"
    = sum(i: EC_PJ[i] * (eta_PJ[i] / eta_RE[i])) * EF_grid
  project PE_p : tCO2/p "Project emissions during the period p" = sum(i: EC_PJ[i]) * EF_grid
  reduction ER_p : tCO2/p "Emission reductions during the period p" = RE_p - PE_p

  example "Two pumps" {
    i = { north, south }
    eta_PJ = { 82, 80 }
    eta_RE = { 70, 72 }
    EF_grid = 0.8
    EC_PJ = { 1200, 950 }
    expect ER_p = 249 [tCO2/p]
  }

  example "Three pumps" {
    eta_PJ = { intake: 78.5, main: 84, booster: 66 }
    eta_RE = { intake: 64, main: 75.5, booster: 60 }
    EF_grid = 0.913
    EC_PJ = { intake: 640.5, main: 1830.2, booster: 97.3 }
    expect ER_p = 329 [tCO2/p]
  }
}
`;
}

const header = `// A methodology as long as the benchmark needs it.
methodology ID_AM900 {
  title "Energy saving by introduction of high efficiency centrifugal chillers in many plants"
  version "01.0"
  status approved
  partner ID
  scope 3
  proponent "A maker of chillers"
  date approved 2017-01-30

  term "Cooling capacity" "Output of a chiller under the standard condition, in USRt."

  summary {
    measure "Introducing high efficiency centrifugal chillers saves electricity used for cooling."
    reference "Electricity the chillers would use at the reference efficiency, times the emission factor."
    project "Electricity the project chillers use, times the emission factor."
    monitoring "Electricity consumption of the project chillers."
  }

  establishment "The reference efficiency lies above that of the chillers which are on sale in the partner country."

  sources {
    reference CO2 "Power consumption by reference chillers" -> RE_p
    project CO2 "Power consumption by project chillers" -> PE_p
  }

  default TD : K = 1.5 "Temperature difference between refrigerant and water, both sides" {
    source "Methodology, section F"
  }
`;

function plant(n: number): string {
  return `
  // Plant ${n}
  criterion ${n} "Each project chiller of plant ${n} is a centrifugal chiller of at most 1,500 USRt, and its COP exceeds the reference."
    requires all(i${n}: capacity_${n}[i${n}] <= 1500 [USRt])
    requires all(i${n}: COP_PJ_tc_${n}[i${n}] > COP_table_${n}(capacity_${n}[i${n}]))

  index i${n} "project chiller of plant ${n}"

  table COP_table_${n} "COP of chillers on sale, by capacity" by capacity [USRt] -> [-]
    source "Survey ${n} of the chillers on sale in the partner country; see additional information" {
    1 ..< 450 : 5.59
    450 ..< 550 : 5.69
    550 ..< 825 : 5.85
    825 .. 1500 : 6.06
  }

  fixed capacity_${n}[i${n}] : USRt "Cooling capacity of chiller i of plant ${n}" {
    source "Specification by the manufacturer"
    range 1 .. 1500
  }
  fixed COP_PJ_${n}[i${n}] : - "COP of chiller i of plant ${n} at full load, under its own conditions" {
    source "Quotation or factory test"
    range 1 .. 20
  }
  fixed T_cooling_${n}[i${n}] : degC "Output cooling water temperature of chiller i of plant ${n}" {
    source "Specification by the manufacturer"
  }
  fixed T_chilled_${n}[i${n}] : degC "Output chilled water temperature of chiller i of plant ${n}" {
    source "Specification by the manufacturer"
  }
  fixed eta_${n} : % "Power generation efficiency of the captive plant ${n}, LHV basis" {
    source "Specification by the manufacturer"
    range 5 .. 65
  }
  fixed EF_fuel_${n} : tCO2/GJ "CO2 emission factor of the fuel of the captive plant ${n}" {
    source "IPCC 2006, volume 2, table 1.4, lower value"
  }
  fixed EF_elec_${n} : tCO2/MWh "CO2 emission factor of the electricity consumed by plant ${n}" {
    option grid "Grid electricity" : given
      source "Most recent value published by the partner country at the time of validation"
    option captive "Captive power, efficiency known" : 3.6 [GJ/MWh] * (100 [%] / eta_${n}) * EF_fuel_${n}
      source "Methodology, section F"
    option diesel "Captive diesel power of at most 15 MW" : 0.8 [tCO2/MWh]
      source "CDM AMS-I.A"
    option mixed "Grid and captive power" : lowest of grid, captive, diesel
      source "Methodology, section F"
  }

  monitored EC_PJ_${n}[i${n}] : MWh/p "Electricity consumption of chiller i of plant ${n} during the period p" {
    option C
    range 0 .. 20000
    instrument "Electricity meter"
    frequency continuous recorded monthly
    quality "Meters are replaced or calibrated at the interval of the manufacturer or the national standard"
  }

  COP_PJ_tc_${n}[i${n}] : - "COP of chiller i of plant ${n} under standard temperature conditions"
    = COP_PJ_${n}[i${n}] * (T_cooling_${n}[i${n}] - T_chilled_${n}[i${n}] + 2 * TD) / (37 [degC] - 7 [degC] + 2 * TD)
  COP_RE_${n}[i${n}] : - "COP of reference chiller i of plant ${n}" = COP_table_${n}(capacity_${n}[i${n}])
  RE_${n} : tCO2/p "Reference emissions of plant ${n}"
    = sum(i${n}: EC_PJ_${n}[i${n}] * COP_PJ_tc_${n}[i${n}] / COP_RE_${n}[i${n}]) * EF_elec_${n}
  PE_${n} : tCO2/p "Project emissions of plant ${n}" = sum(i${n}: EC_PJ_${n}[i${n}]) * EF_elec_${n}
`;
}

/** A sum over all plants, by groups of ten: no author writes a sum of hundreds of terms. */
function total(keyword: string, prefix: string, name: string, plants: readonly number[]): string {
  const groups: string[] = [];
  for (let first = 0; first < plants.length; first += plantsOfGroup) {
    const terms = plants.slice(first, first + plantsOfGroup).map((n) => `${prefix}_${n}`);
    groups.push(
      `  ${prefix}_group_${groups.length + 1} : tCO2/p "${name} of a group of plants" = ${terms.join(' + ')}`,
    );
  }
  const sum = groups.map((_, index) => `${prefix}_group_${index + 1}`).join(' + ');
  return `${groups.join('\n')}\n  ${keyword} ${prefix}_p : tCO2/p "${name} during the period p" = ${sum}`;
}

const plantsOfGroup = 10;
const fixedLines = header.split('\n').length + 6;
const linesOfPlant = plant(1).split('\n').length;
