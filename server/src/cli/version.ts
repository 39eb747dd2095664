/** Version of the command: that of the package. */
export { version } from '../../../package.json';
