import * as fc from 'fast-check';
import { parse } from '../../grammar/parse.ts';
import { file } from './written/items.ts';
import { manner, write } from './written/pieces.ts';
let n=0; const bad:[string,any][]=[];
for (const [{pieces}, how] of fc.sample(fc.tuple(file, manner), {numRuns: 6000, seed: Number(process.argv[2])})) { n++; const t=write(pieces,how); const p=parse(t).problems; if(p.length) bad.push([t,p[0]]); }
bad.sort((a,b)=>a[0].length-b[0].length);
console.log(n,bad.length); for (const [t,q] of bad.slice(0,6)) console.log(t.length, q.kind, q.expected, '\n', t.slice(Math.max(0,q.start-400),q.start).replace(/\s+/g,' '),'@@@', t.slice(q.start,q.end+60).replace(/\s+/g,' '));
