// Made by scripts/build.mjs from core and shared-types. Not to be edited, not in git.

// ../core/src/time/instant.ts
var SECOND_MS = 1e3;
var MINUTE_MS = 60 * SECOND_MS;
var HOUR_MS = 60 * MINUTE_MS;
var DAY_MS = 24 * HOUR_MS;

// ../core/src/time/generated/packedZones.ts
var packedZones = { "Africa/Abidjan": "0 GMT|0|", "Africa/Nairobi": "50 EAT|0|", "Africa/Algiers": "1o CET|0|", "Africa/Lagos": "1o WAT|0|", "Africa/Bissau": "0 GMT|0|", "Africa/Maputo": "3c CAT|0|", "Africa/Cairo": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010|9htgo 4r2c 6hdo 4r2c 6hdo 4r2c 6hdo 4r2c 6p5o 4r2c 6hdo 4r2c 6hdo 4jac 6p5o 43qc 74po 3vyc 7cho 3o6c 7s1o 36ec xdo nac 14u1o 1amc 12xo 1q6c 2osho 5m6c 5m9o 5tyc 5eho 5tyc 5eho 5tyc 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5tyc 5eho 5tyc 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5tyc 5eho 5tyc 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c", "Africa/Casablanca": "0 +00;1o +01|01010101010101010101010101010101010101010101010101010|c1200 2u6c 8fdo 2hyc 7u9o 30uc 7cho 3o6c 8fh0 2j40 yg0 19k0 6hc0 25s0 11s0 2eo0 4r40 2s00 12w0 2mg0 4r40 2dk0 12w0 30w0 4r40 25s0 12w0 3gg0 4jc0 1q80 1ao0 3o80 4jc0 1ig0 12w0 9xs0 12w0 9q00 1ao0 9q00 12w0 9q00 1ao0 9q00 12w0 9xs0 12w0 9q00 1ao0 9q00 12w0 5m6c", "Africa/Ceuta": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Africa/El_Aaiun": "0 +00;1o +01|01010101010101010101010101010101010101010101010101010|c1200 2u6c 8fdo 2hyc 7u9o 30uc 7cho 3o6c 8fh0 2j40 yg0 19k0 6hc0 25s0 11s0 2eo0 4r40 2s00 12w0 2mg0 4r40 2dk0 12w0 30w0 4r40 25s0 12w0 3gg0 4jc0 1q80 1ao0 3o80 4jc0 1ig0 12w0 9xs0 12w0 9q00 1ao0 9q00 12w0 9q00 1ao0 9q00 12w0 9xs0 12w0 9q00 1ao0 9q00 12w0 5m6c", "Africa/Johannesburg": "3c SAST|0|", "Africa/Juba": "3c CAT;50 EAT|010|9emgo 6l9mc", "Africa/Khartoum": "3c CAT;50 EAT|010|9emgo 5klmc", "Africa/Monrovia": "0 GMT|0|", "Africa/Ndjamena": "1o WAT|0|", "Africa/Sao_Tome": "0 GMT;1o WAT|010|f141o b9k0", "Africa/Tripoli": "3c EET;1o CET;3c CEST|0120|df5c0 4ag0 6hc0", "Africa/Tunis": "1o CET;3c CEST|010101010|b29qc 4oxo 5gpo 6p40 4jc0 6p40 4r40 6hc0", "Africa/Windhoek": "3c CAT;1o WAT|0101010101010101010101010101010101010|9h0o0 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o", "America/Adak": "-go HST;-f0 HDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h180 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Anchorage": "-f0 AKST;-dc AKDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h16c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Puerto_Rico": "-6o AST|0|", "America/Araguaina": "-3c -02;-50 -03|0101010101|9fxvc 6wxo 43qc 7cho 3vyc 7zto 38mc 313to 3o6c", "America/Argentina/Buenos_Aires": "-50 -03;-3c -02|01010|bwb10 2dic 6p5o 4jac", "America/Argentina/Catamarca": "-50 -03;-6o -04;-3c -02|01020|aryt0 l5o 13r2c 2dic", "America/Argentina/Cordoba": "-50 -03;-3c -02|01010|bwb10 2dic 6p5o 4jac", "America/Argentina/Jujuy": "-50 -03;-3c -02|010|bwb10 2dic", "America/Argentina/La_Rioja": "-50 -03;-6o -04;-3c -02|01020|aryt0 l5o 13r2c 2dic", "America/Argentina/Mendoza": "-50 -03;-6o -04;-3c -02|01020|arot0 3w1o 10q6c 2dic", "America/Argentina/Rio_Gallegos": "-50 -03;-6o -04;-3c -02|01020|aryt0 l5o 13r2c 2dic", "America/Argentina/Salta": "-50 -03;-3c -02|010|bwb10 2dic", "America/Argentina/San_Juan": "-50 -03;-6o -04;-3c -02|01020|arxp0 1p5o 12o6c 2dic", "America/Argentina/San_Luis": "-50 -03;-6o -04;-3c -02|010201010|arxp0 1p5o 12o6c oec 1hdo 6p5o 4jac 6p5o", "America/Argentina/Tucuman": "-50 -03;-6o -04;-3c -02|0102020|aryt0 ddo 13yuc 2dic 6p5o 4jac", "America/Argentina/Ushuaia": "-50 -03;-6o -04;-3c -02|01020|arwl0 ndo 13r2c 2dic", "America/Asuncion": "-50 -03;-6o -04|010101010101010101010101010101010101010101010101010|9g5p0 6hdo 4r2c 6p5o 5m6c 4jdo 6p2c 4r5o 6hac 61to 4jac 6p5o 4jac 6p5o 4jac 6wxo 4bic 6wxo 4bic 6wxo 5eec 5eho 5tyc 5eho 5tyc 5m9o 56mc 61to 56mc 61to 56mc 61to 5eec 5u1o 5eec 5u1o 5eec 61to 56mc 61to 56mc 61to 5eec 5u1o 5eec 5u1o 5eec 5u1o 5eec 61to", "America/Panama": "-8c EST|0|", "America/Bahia_Banderas": "-bo MST;-a0 MDT;-8c CDT;-a0 CST|01010101010101010101023232323232323232323232323|9h130 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6h8o 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac", "America/Bahia": "-3c -02;-50 -03|0101010101|9fxvc 6wxo 43qc 7cho 3vyc 7zto 38mc 2pnlo 43qc", "America/Barbados": "-6o AST|0|", "America/Belem": "-50 -03|0|", "America/Belize": "-a0 CST|0|", "America/Boa_Vista": "-50 -03;-6o -04|0101|9fxx0 6wxo 7qc", "America/Bogota": "-8c -05|0|", "America/Boise": "-bo MST;-a0 MDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h130 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Cambridge_Bay": "-a0 CST;-8c CDT;-8c EST;-a0 MDT;-bo MST|012034343434343434343434343434343434343434343434343434343434343434343434343434343434|9h11c 6hac 7oo 4jio 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Campo_Grande": "-50 -03;-6o -04|0101010101010101010101010101010101010101|9fxx0 6wxo 43qc 7cho 3vyc 7zto 38mc 7k9o 3o6c 821o 3e6c 7cho 3vyc 7zto 3gec 74po 3vyc 7k9o 3o6c 7k9o 3vyc 7cho 3vyc 7cho 43qc 7cho 3o6c 7k9o 3o6c 7k9o 3vyc 7cho 3vyc 7cho 3vyc 7cho 3vyc 7zto 38mc", "America/Cancun": "-a0 CST;-8c CDT;-8c EST|01010101010101010101010101010102|9h11c 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 30xo", "America/Caracas": "-6o -04;-7i -0430|010|bvnvo 2mmo0", "America/Cayenne": "-50 -03|0|", "America/Chicago": "-a0 CST;-8c CDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h11c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Chihuahua": "-bo MST;-a0 MDT;-a0 CST|01010101010101010101010101010101010101010101012|9h130 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac", "America/Ciudad_Juarez": "-bo MST;-a0 MDT;-a0 CST|010101010101010101010101010101010101010101010120101010101010101010101010101010101010|9h130 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4blo 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 74mc yco 35h0 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Costa_Rica": "-a0 CST|0|", "America/Coyhaique": "-50 -03;-6o -04|0101010101010101010101010101010101010101010101010|9gdh0 6p5o 4jac 6p5o 4jac 6p5o 4jac 6p5o 4r2c 6hdo 4r2c 6hdo 4r2c 6p5o 4jac 6p5o 56mc 61to 4r2c 6hdo 5eec 5u1o 6hac 38po 7ryc 3w1o 7cec 43to 74mc 43to j0ec 2t5o 8fac 2t5o 8fac 2t5o 7cec 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4r5o 6p2c 4r5o", "America/Phoenix": "-bo MST|0|", "America/Cuiaba": "-50 -03;-6o -04|01010101010101010101010101010101010101|9fxx0 6wxo 43qc 7cho 3vyc 7zto 38mc jaho 3e6c 7cho 3vyc 7zto 3gec 74po 3vyc 7k9o 3o6c 7k9o 3vyc 7cho 3vyc 7cho 43qc 7cho 3o6c 7k9o 3o6c 7k9o 3vyc 7cho 3vyc 7cho 3vyc 7cho 3vyc 7zto 38mc", "America/Danmarkshavn": "0 GMT|0|", "America/Dawson_Creek": "-bo MST|0|", "America/Dawson": "-dc PST;-bo PDT;-bo MST|0101010101010101010101010101010101010101012|9h14o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cb0", "America/Denver": "-bo MST;-a0 MDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h130 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Detroit": "-8c EST;-6o EDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0zo 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Edmonton": "-bo MST;-a0 MDT;-a0 CST|0101010101010101010101010101010101010101010101010101012|9h130 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec", "America/Eirunepe": "-8c -05;-6o -04|010|c1rsc 1onac", "America/El_Salvador": "-a0 CST|0|", "America/Tijuana": "-dc PST;-bo PDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h14o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4blo 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Fort_Nelson": "-dc PST;-bo PDT;-bo MST|01010101010101010101010101010102|9h14o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o", "America/Fort_Wayne": "-8c EST;-6o EDT|01010101010101010101010101010101010101010101010101010101010101010101010|bcnfo 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Fortaleza": "-3c -02;-50 -03|010101|9fxvc 6wxo fic b0po 3vyc", "America/Glace_Bay": "-6o AST;-50 ADT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0y0 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Godthab": "-50 -03;-3c -02;-1o -01|0101010101010101010101010101010101010101010101012121212121212121212121212121212121|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 bg80 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "America/Goose_Bay": "-6o AST;-50 ADT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0up 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7chn 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Grand_Turk": "-8c EST;-6o EDT;-6o AST|010101010101010101010101010101021010101010101010101010101010101010101010101010|9h0zo 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o xx40 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Guatemala": "-a0 CST;-8c CDT|010|bdii0 4r2c", "America/Guayaquil": "-8c -05|0|", "America/Guyana": "-6o -04|0|", "America/Halifax": "-6o AST;-50 ADT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0y0 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Havana": "-8c CST;-6o CDT|01010101010101010101010101010101010101010101010101010101010101010101010101010|9h0wc 6hc0 4r40 6hc0 4yw0 69k0 4yw0 69k0 4r40 t600 43s0 74o0 4bk0 6ww0 43s0 74o0 4bk0 74o0 4bk0 7cg0 4bk0 6p40 3w00 7cg0 3w00 7cg0 3w00 7cg0 43s0 7cg0 3w00 7cg0 3w00 7cg0 3w00 7cg0 3w00 7cg0 43s0 7cg0 3w00 7cg0 3w00 7cg0 3w00 7cg0 3w00 7cg0 3w00 iso0 3w00 7cg0 3w00 7cg0 3w00 7cg0 3w00 7cg0 43s0 7cg0 3w00 7cg0 3w00 7cg0 3w00 7cg0 3w00 7cg0 3w00 7cg0 43s0 7cg0 3w00 7cg0 3w00 7cg0", "America/Hermosillo": "-bo MST|0|", "America/Indiana/Knox": "-8c EST;-8c CDT;-a0 CST|01212121212121212121212121212121212121212121212121212121212121212121212|bcnfo 6hc0 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Indiana/Marengo": "-8c EST;-6o EDT|01010101010101010101010101010101010101010101010101010101010101010101010|bcnfo 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Indiana/Petersburg": "-8c EST;-8c CDT;-a0 CST;-6o EDT|01210303030303030303030303030303030303030303030303030303030303030303030|bcnfo 6hc0 43to 7cec 3w00 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Indiana/Tell_City": "-8c EST;-8c CDT;-a0 CST|01212121212121212121212121212121212121212121212121212121212121212121212|bcnfo 6hc0 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Indiana/Vevay": "-8c EST;-6o EDT|01010101010101010101010101010101010101010101010101010101010101010101010|bcnfo 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Indiana/Vincennes": "-8c EST;-8c CDT;-a0 CST;-6o EDT|01210303030303030303030303030303030303030303030303030303030303030303030|bcnfo 6hc0 43to 7cec 3w00 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Indiana/Winamac": "-8c EST;-8c CDT;-a0 CST;-6o EDT|01230303030303030303030303030303030303030303030303030303030303030303030|bcnfo 6hc0 43to 7cco 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Inuvik": "-bo MST;-a0 MDT;-a0 CST|0101010101010101010101010101010101010101010101010101012|9h130 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec", "America/Iqaluit": "-a0 CST;-8c CDT;-8c EST;-6o EDT|01232323232323232323232323232323232323232323232323232323232323232323232323232323232|9h11c 6hac 4r40 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Jamaica": "-8c EST|0|", "America/Juneau": "-f0 AKST;-dc AKDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h16c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Kentucky/Louisville": "-8c EST;-6o EDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0zo 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Kentucky/Monticello": "-a0 CST;-8c CDT;-8c EST;-6o EDT|01232323232323232323232323232323232323232323232323232323232323232323232323232323232|9h11c 6hac 4r40 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/La_Paz": "-6o -04|0|", "America/Lima": "-8c -05|0|", "America/Los_Angeles": "-dc PST;-bo PDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h14o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Maceio": "-3c -02;-50 -03|010101|9fxvc 6wxo fic b0po 3vyc", "America/Managua": "-a0 CST;-8c CDT|01010|b1mq0 5eec 6hh0 4r0o", "America/Manaus": "-6o -04|0|", "America/Martinique": "-6o AST|0|", "America/Matamoros": "-a0 CST;-8c CDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h11c 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4blo 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Mazatlan": "-bo MST;-a0 MDT|01010101010101010101010101010101010101010101010|9h130 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac", "America/Menominee": "-a0 CST;-8c CDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h11c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Merida": "-a0 CST;-8c CDT|01010101010101010101010101010101010101010101010|9h11c 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac", "America/Metlakatla": "-dc PST;-f0 AKST;-dc AKDT|01212120121212121212121212121212121212121212121212121|ecogo 43to 7cec 3w1o 7cec 3w1o 7cec 2dk0 1iho 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Mexico_City": "-a0 CST;-8c CDT|01010101010101010101010101010101010101010101010|9h11c 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac", "America/Miquelon": "-50 -03;-3c -02|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0wc 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Moncton": "-6o AST;-50 ADT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0up 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43wz 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Monterrey": "-a0 CST;-8c CDT|01010101010101010101010101010101010101010101010|9h11c 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac", "America/Montevideo": "-50 -03;-3c -02|01010101010101010101010|avd10 5u1o 61to 4r2c 69lo 4yuc 6hdo 4r2c 6hdo 4r2c 6hdo 4yuc 69lo 4yuc 69lo 4yuc 6hdo 4r2c 6hdo 4r2c 6hdo 4r2c", "America/Toronto": "-8c EST;-6o EDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0zo 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/New_York": "-8c EST;-6o EDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0zo 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Nome": "-f0 AKST;-dc AKDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h16c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Noronha": "-1o -01;-3c -02|010101|9fxto 6wxo 7qc b8ho 3vyc", "America/North_Dakota/Beulah": "-bo MST;-a0 MDT;-a0 CST;-8c CDT|01010101010101010101012323232323232323232323232323232323232323232323232323232323232|9h130 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w00 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/North_Dakota/Center": "-a0 CST;-8c CDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h11c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/North_Dakota/New_Salem": "-bo MST;-a0 MDT;-a0 CST;-8c CDT|01010101232323232323232323232323232323232323232323232323232323232323232323232323232|9h130 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yw0 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Ojinaga": "-bo MST;-a0 MDT;-a0 CST;-8c CDT|01010101010101010101010101010101010101010101012323232323232323232323232323232323232|9h130 6hac 5u1o 4jac 5u1o 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4blo 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 74mc 43s0 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Paramaribo": "-50 -03|0|", "America/Port-au-Prince": "-8c EST;-6o EDT|0101010101010101010101010101010101010101010101010101010101010|b1ewc 6hac 4r5o 6hac 1ohx0 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec fc9o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Rio_Branco": "-8c -05;-6o -04|010|c1rsc 1onac", "America/Porto_Velho": "-6o -04|0|", "America/Punta_Arenas": "-50 -03;-6o -04|010101010101010101010101010101010|9gdh0 6p5o 4jac 6p5o 4jac 6p5o 4jac 6p5o 4r2c 6hdo 4r2c 6hdo 4r2c 6p5o 4jac 6p5o 56mc 61to 4r2c 6hdo 5eec 5u1o 6hac 38po 7ryc 3w1o 7cec 43to 74mc 43to j0ec 2t5o", "America/Winnipeg": "-a0 CST;-8c CDT;-8c EST|0101010101010101010101010101010101010101010101010101012|9h11c 6hc0 4r40 6hc0 4yw0 69k0 4yw0 69k0 4yw0 6hc0 4r40 6hc0 4r40 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec", "America/Rankin_Inlet": "-a0 CST;-8c CDT;-8c EST|01210101010101010101010101010101010101010101010101010101010101010101010101010101010|9h11c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Recife": "-3c -02;-50 -03|010101|9fxvc 6wxo 7qc b8ho 3vyc", "America/Regina": "-a0 CST|0|", "America/Resolute": "-a0 CST;-8c CDT;-8c EST|01210101010101210101010101010101010101010101010101010101010101010101010101010101010|9h11c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Santarem": "-6o -04;-50 -03|01|c1rqo", "America/Santiago": "-50 -03;-6o -04|010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gdh0 6p5o 4jac 6p5o 4jac 6p5o 4jac 6p5o 4r2c 6hdo 4r2c 6hdo 4r2c 6p5o 4jac 6p5o 56mc 61to 4r2c 6hdo 5eec 5u1o 6hac 38po 7ryc 3w1o 7cec 43to 74mc 43to j0ec 2t5o 8fac 2t5o 8fac 2t5o 7cec 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4r5o 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo", "America/Santo_Domingo": "-6o AST;-8c EST|010|9nia0 12w0", "America/Sao_Paulo": "-3c -02;-50 -03|0101010101010101010101010101010101010101|9fxvc 6wxo 43qc 7cho 3vyc 7zto 38mc 7k9o 3o6c 821o 3e6c 7cho 3vyc 7zto 3gec 74po 3vyc 7k9o 3o6c 7k9o 3vyc 7cho 3vyc 7cho 43qc 7cho 3o6c 7k9o 3o6c 7k9o 3vyc 7cho 3vyc 7cho 3vyc 7cho 3vyc 7zto 38mc", "America/Scoresbysund": "-1o -01;0 +00;-3c -02|0101010101010101010101010101010101010101010101010202020202020202020202020202020202|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 b8g0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "America/Sitka": "-f0 AKST;-dc AKDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h16c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/St_Johns": "-5u NST;-46 NDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0tv 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7chn 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Swift_Current": "-a0 CST|0|", "America/Tegucigalpa": "-a0 CST;-8c CDT|010|bdqa0 2u6c", "America/Thule": "-6o AST;-50 ADT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0y0 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "America/Vancouver": "-dc PST;-bo PDT;-bo MST|0101010101010101010101010101010101010101010101010101012|9h14o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec", "America/Whitehorse": "-dc PST;-bo PDT;-bo MST|0101010101010101010101010101010101010101012|9h14o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cb0", "America/Yakutat": "-f0 AKST;-dc AKDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h16c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "Antarctica/Casey": "dc +08;ic +11|01010101010101010|cglq0 4970 il10 3lyc 1glac fl5o 6hh0 4ypc 67h0 4t70 6hc1 4yqz 69p1 4yqz 69p1 4vjz", "Antarctica/Davis": "bo +07;8c +05|01010|cglro 4g1o ie6c 3m1o", "Pacific/Port_Moresby": "go +10|0|", "Antarctica/Macquarie": "ic AEDT;go AEST|010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsio 4r40 6hc0 61s0 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5m80 5eg0 61s0 5m80 5m80 5m80 5m80 guo0 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00", "Antarctica/Mawson": "a0 +06;8c +05|01|cgltc", "Pacific/Auckland": "lo NZDT;k0 NZST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gknc 61s0 56o0 69k0 4yw0 69k0 4yw0 69k0 56o0 61s0 56o0 61s0 56o0 61s0 56o0 61s0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 61s0 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80", "Antarctica/Palmer": "-50 -03;-6o -04|010101010101010101010101010101010|9gdh0 6p5o 4jac 6p5o 4jac 6p5o 4jac 6p5o 4r2c 6hdo 4r2c 6hdo 4r2c 6p5o 4jac 6p5o 56mc 61to 4r2c 6hdo 5eec 5u1o 6hac 38po 7ryc 3w1o 7cec 43to 74mc 43to j0ec 2t5o", "Antarctica/Rothera": "-50 -03|0|", "Asia/Riyadh": "50 +03|0|", "Antarctica/Troll": "0 -00;0 +00;3c +02|01212121212121212121212121212121212121212121212121212121212121212121212121|azv40 1bto 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Antarctica/Vostok": "bo +07;8c +05|01|gwano", "Europe/Berlin": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Asia/Almaty": "a0 +06;bo +07;8c +05|010101010102|9gspc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 61xgo", "Asia/Amman": "3c EET;50 EEST;50 +03|010101010101010101010101010101010101010101012|9gx8o 5nc0 5l40 5nc0 5m80 5m80 5m80 6hc0 4r40 69k0 56o0 5m80 5m80 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 jfyc 30xo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 3o80 7k80", "Asia/Anadyr": "k0 +12;lo +13;ic +11|01010101010101010101020|9gsfc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 bg9o 4jc0", "Asia/Aqtau": "6o +04;8c +05|0101010101|9gsso 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40", "Asia/Aqtobe": "8c +05;a0 +06|01010101010|9gsr0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40", "Asia/Ashgabat": "8c +05|0|", "Asia/Atyrau": "6o +04;8c +05|0101010101|9gsso 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40", "Asia/Baghdad": "50 +03;6o +04|01010101010101010|9gzk0 5nc0 5m80 5nc0 5m80 5nc0 5m80 5nc0 5nc0 5nc0 5m80 5nc0 5m80 5nc0 5m80 5nc0", "Asia/Qatar": "50 +03|0|", "Asia/Baku": "6o +04;8c +05|010101010101010101010101010101010|9gsw0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0", "Asia/Bangkok": "bo +07|0|", "Asia/Barnaul": "a0 +06;bo +07|01010101010101010101010101|9gspc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec fzlo", "Asia/Beirut": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsso 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c", "Asia/Bishkek": "8c +05;a0 +06|010101010101|9gsru 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo", "Asia/Brunei": "dc +08|0|", "Asia/Kolkata": "96 IST|0|", "Asia/Chita": "f0 +09;go +10;dc +08|01010101010101010101010120|9gskc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec fznc", "Asia/Ulaanbaatar": "dc +08;f0 +09|01010101010101010|9t2u0 4r2c 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5tyc 2nplo 5m30 5md0 5m30", "Asia/Shanghai": "dc CST|0|", "Asia/Colombo": "a0 +06;96 +0530|01|bd1au", "Asia/Dhaka": "a0 +06;bo +07|010|ccwcc 60o0", "Asia/Damascus": "3c EET;50 EEST;50 +03|01010101010101010101010101010101010101010101012|9gzgo 5nac 5m9o 5nac 5m9o 5nac 5m9o 5nac 5ndo 5nac 5m9o 5nac 5m9o 5dac 5u1o 6p2c 4r5o 6iec 4i9o 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c", "Asia/Dili": "dc +08;f0 +09|01|9m6yo", "Asia/Dubai": "6o +04|0|", "Asia/Dushanbe": "8c +05|0|", "Asia/Famagusta": "3c EET;50 EEST;50 +03|0101010101010101010101010101010101201010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 535c cueo 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Asia/Gaza": "3c EET;50 EEST|0101010101010101010101010101010101010101010101010101010101010101010101010101010101010|9hloo 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 56o0 61s0 5b5o 5iuc 5dac 5w9o 53do 62uc 4r2c 6hdo 4yw0 6ao1 486b 76xp 3rib 7gxo 5eg0 5u00 5m6c 5m9o 6hac 4s9o 6g80 4s9o 6p2c 4jdo 6p2c 4jdo 6p2c 4q00 6iec 4r5o 6hc0 4r40 6o00 4lk0 6o1o 5m9o 5m6c 5eho 5tyc 56po 61qc 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 69ic 4yxo 61qc 56po 5m6c 5m9o 5eec 5u1o 4yuc 1iho 7qc", "Asia/Hebron": "3c EET;50 EEST|010101010101010101010101010101010101010101010101010101010101010101010101010101010101010|9hloo 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 56o0 61s0 5b5o 5iuc 5dac 5w9o 53do 62uc 4uec 6e1o 4yw0 69k0 49ac 76xp 3rib w9o yec 5m9o 5eg0 5u00 5m6c 5m9o 6hac 4s9o 6g80 4s9o 6p2c 4jdo 6p2c 4jdo 6p2c 4q00 6iec 4r5o 6hc0 4r40 6o00 4lk0 6o1o 5m9o 5m6c 5eho 5tyc 56po 61qc 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4jdo 6p2c 4jdo 6p2c 4r5o 69ic 4yxo 61qc 56po 5m6c 5m9o 5eec 5u1o 4yuc 1iho 7qc", "Asia/Ho_Chi_Minh": "bo +07|0|", "Asia/Hong_Kong": "dc HKT|0|", "Asia/Hovd": "bo +07;dc +08|01010101010101010|9t2vo 4r2c 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5m6c 5m9o 5tyc 2nplo 5m30 5md0 5m30", "Asia/Irkutsk": "dc +08;f0 +09|0101010101010101010101010|9gsm0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Europe/Istanbul": "3c EET;50 EEST;50 +03|01010101010101010101010101010101012|9gsuc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jfc 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4kg0 6o00 4jc0 6p40 4r40 6hc0 4s80 6g80 4r40 6ww0 4bk0 521c", "Asia/Jakarta": "bo WIB|0|", "Asia/Jayapura": "f0 WIT|0|", "Asia/Jerusalem": "3c IST;50 IDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9he00 5eco 5plo 56mc 5qpo 5xac 5b5o 5tyc 5rto 56mc 5wbc 5w6c 5c9o 5oec 5k1o 58uc 5zlo 5w6c 5c9o 5oec 5k1o 58uc 67do 5oec 5k1o 5gmc 5rto 6jic 4oxo 6jic 4oxo 6jic 4oxo 6rac 4h5o 6rac 4h5o 6rac 4oxo 6jic 4oxo 6jic 4oxo 6rac 4h5o 6rac 4h5o 6rac 4oxo 6jic 4oxo 6jic 4oxo 6jic 4oxo 6rac 4h5o 6rac 4h5o 6rac 4oxo 6jic 4oxo 6jic 4oxo 6rac 4h5o 6rac 4h5o 6rac 4h5o 6rac 4oxo 6jic 4oxo 6jic 4oxo 6rac 4h5o 6rac 4h5o 6rac", "Asia/Kabul": "7i +0430|0|", "Asia/Kamchatka": "k0 +12;lo +13;ic +11|01010101010101010101020|9gsfc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 bg9o 4jc0", "Asia/Karachi": "8c PKT;a0 PKST|0101010|a3p3o 5m6c 1rqho 4pyc 53do 666c", "Asia/Urumqi": "a0 +06|0|", "Asia/Kathmandu": "9l +0545|0|", "Asia/Khandyga": "f0 +09;go +10;ic +11|010101010121212121212121210|9gskc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 22co 2opo 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 58r0 z5p0", "Asia/Krasnoyarsk": "bo +07;dc +08|0101010101010101010101010|9gsno 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Asia/Kuala_Lumpur": "dc +08|0|", "Asia/Macau": "dc CST|0|", "Asia/Magadan": "ic +11;k0 +12;go +10|01010101010101010101010120|9gsh0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec gurc", "Asia/Makassar": "dc WITA|0|", "Asia/Manila": "dc PST|0|", "Asia/Nicosia": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Asia/Novokuznetsk": "bo +07;dc +08;a0 +06|01010101010101010101020|9gsno 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 bg9o 4jc0", "Asia/Novosibirsk": "a0 +06;bo +07|01010101010101010101010101|9gspc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec jnto", "Asia/Omsk": "a0 +06;bo +07|0101010101010101010101010|9gspc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Asia/Oral": "6o +04;8c +05|0101010101|9gsso 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40", "Asia/Pontianak": "bo WIB|0|", "Asia/Pyongyang": "f0 KST;e6 KST|010|ea8x0 uog0", "Asia/Qostanay": "8c +05;a0 +06|01010101010|9gsr0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 68mj0", "Asia/Qyzylorda": "8c +05;a0 +06|01010101010|9gsr0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 4m2r0", "Asia/Rangoon": "au +0630|0|", "Asia/Sakhalin": "go +10;ic +11|01010101010101010101010101|9gsio 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec fzlo", "Asia/Samarkand": "8c +05|0|", "Asia/Seoul": "f0 KST|0|", "Asia/Srednekolymsk": "ic +11;k0 +12|0101010101010101010101010|9gsh0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Asia/Taipei": "dc CST|0|", "Asia/Tashkent": "8c +05|0|", "Asia/Tbilisi": "6o +04;8c +05;50 +03|0101010101020|9gspc 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 2t2c 3w6o 4jc0", "Asia/Tehran": "5u +0330;7i +0430|0101010101010101010101010101010101010101010|9gn66 5oec 5m9o 5oec 5l5o 5oec 5l5o 5oec 5l5o 5oec 5m9o 5oec s49o 5oec 5m9o 5oec 5l5o 5oec 5l5o 5oec 5l5o 5oec 5m9o 5oec 5l5o 5oec 5l5o 5oec 5l5o 5oec 5m9o 5oec 5l5o 5oec 5l5o 5oec 5l5o 5oec 5m9o 5oec 5l5o 5oec", "Asia/Thimphu": "a0 +06|0|", "Asia/Tokyo": "f0 JST|0|", "Asia/Tomsk": "bo +07;dc +08;a0 +06|010101020202020202020202020|9gsno 6p40 4jc0 6p40 4r40 yg0 5ixo 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec hxlo", "Asia/Ust-Nera": "ic +11;k0 +12;go +10|01010101010101010101010102|9gsh0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 58r0 z5p0", "Asia/Vladivostok": "go +10;ic +11|0101010101010101010101010|9gsio 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Asia/Yakutsk": "f0 +09;go +10|0101010101010101010101010|9gskc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Asia/Yekaterinburg": "8c +05;a0 +06|0101010101010101010101010|9gsr0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Asia/Yerevan": "6o +04;8c +05|0101010101010101010101010|9gsso 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40", "Atlantic/Azores": "-1o -01;0 +00|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Atlantic/Bermuda": "-6o AST;-50 ADT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0y0 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "Atlantic/Canary": "0 WET;1o WEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Atlantic/Cape_Verde": "-1o -01|0|", "Atlantic/Faroe": "0 WET;1o WEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Atlantic/Madeira": "0 WET;1o WEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Atlantic/South_Georgia": "-3c -02|0|", "Atlantic/Stanley": "-50 -03;-6o -04|01010101010101010101010|9hgd0 4jdo 6p5o 4blo 74mc 43to 74mc 4blo 6wuc 4blo 6wuc 4blo 6wuc 4blo 6wuc 4blo 74mc 4blo 6wuc 4blo 6wuc 4blo", "Australia/Sydney": "ic AEDT;go AEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsio 4r40 6hc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4r40 6hc0 4jc0 6p40 4yw0 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00", "Australia/Adelaide": "hi ACDT;fu ACST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsji 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4r40 6hc0 4jc0 6p40 4yw0 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00", "Australia/Brisbane": "go AEST|0|", "Australia/Broken_Hill": "hi ACDT;fu ACST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsji 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4r40 6hc0 4jc0 6p40 4yw0 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00", "Australia/Hobart": "ic AEDT;go AEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsio 4r40 6hc0 61s0 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5m80 5eg0 61s0 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00", "Australia/Darwin": "fu ACST|0|", "Australia/Eucla": "el +0845;g9 +0945|0101010|bk70r 3gg0 6p40 4r40 6hc0 4r40", "Australia/Lord_Howe": "ic +11;hi +1030|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsh0 4r4u 6hb6 6p4u 4r36 6hcu 4r36 6hcu 4r36 6p4u 4jb6 6p4u 4r36 6hcu 4jb6 6p4u 4yv6 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5u0u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5u0u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5tz6 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5u0u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5u0u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5m8u 5m76 5u0u", "Australia/Lindeman": "go AEST|0|", "Australia/Melbourne": "ic AEDT;go AEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsio 4r40 6hc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4r40 6hc0 4jc0 6p40 4yw0 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00", "Australia/Perth": "dc AWST;f0 AWDT|0101010|bk720 3gg0 6p40 4r40 6hc0 4r40", "Europe/Brussels": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Pacific/Easter": "-8c -05;-a0 -06|010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gdh0 6p5o 4jac 6p5o 4jac 6p5o 4jac 6p5o 4r2c 6hdo 4r2c 6hdo 4r2c 6p5o 4jac 6p5o 56mc 61to 4r2c 6hdo 5eec 5u1o 6hac 38po 7ryc 3w1o 7cec 43to 74mc 43to j0ec 2t5o 8fac 2t5o 8fac 2t5o 7cec 4r5o 6hac 4r5o 6hac 4r5o 6hac 4yxo 69ic 4r5o 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo 6p2c 4r5o 6hac 4r5o 6hac 4r5o 6hac 4r5o 6p2c 4jdo", "CST6CDT": "-a0 CST;-8c CDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h11c 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "Europe/Athens": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Dublin": "0 GMT;1o IST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "EST5EDT": "-8c EST;-6o EDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h0zo 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "Etc/GMT-0": "0 GMT|0|", "Etc/GMT-1": "1o +01|0|", "Etc/GMT-10": "go +10|0|", "Etc/GMT-11": "ic +11|0|", "Etc/GMT-12": "k0 +12|0|", "Etc/GMT-13": "lo +13|0|", "Etc/GMT-14": "nc +14|0|", "Etc/GMT-2": "3c +02|0|", "Etc/GMT-3": "50 +03|0|", "Etc/GMT-4": "6o +04|0|", "Etc/GMT-5": "8c +05|0|", "Etc/GMT-6": "a0 +06|0|", "Etc/GMT-7": "bo +07|0|", "Etc/GMT-8": "dc +08|0|", "Etc/GMT-9": "f0 +09|0|", "Etc/GMT+1": "-1o -01|0|", "Etc/GMT+10": "-go -10|0|", "Etc/GMT+11": "-ic -11|0|", "Etc/GMT+12": "-k0 -12|0|", "Etc/GMT+2": "-3c -02|0|", "Etc/GMT+3": "-50 -03|0|", "Etc/GMT+4": "-6o -04|0|", "Etc/GMT+5": "-8c -05|0|", "Etc/GMT+6": "-a0 -06|0|", "Etc/GMT+7": "-bo -07|0|", "Etc/GMT+8": "-dc -08|0|", "Etc/GMT+9": "-f0 -09|0|", "Etc/UTC": "0 UTC|0|", "Europe/Andorra": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Astrakhan": "50 +03;6o +04|01010101010101010101010101|9gsuc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec fzlo", "Europe/London": "0 GMT;1o BST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Belgrade": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Prague": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Bucharest": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Budapest": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Zurich": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Chisinau": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsw0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jdo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Gibraltar": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Helsinki": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Kaliningrad": "3c EET;50 EEST;50 +03|0101010101010101010101020|9gsw0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Europe/Kiev": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Kirov": "50 MSK;6o MSD;6o MSK|0101010101010101010101020|9gsuc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Europe/Lisbon": "0 WET;1o WEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Madrid": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Malta": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Minsk": "3c EET;50 EEST;50 +03|010101010101010101010102|9gsw0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0", "Europe/Paris": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Moscow": "50 MSK;6o MSD;6o MSK|0101010101010101010101020|9gsuc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec", "Europe/Riga": "3c EET;50 EEST|010101010101010101010101010101010101010101010101010101010101010101010101010101010|9s1do 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Rome": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Samara": "6o +04;8c +05;50 +03|01010101010101010101020|9gsso 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 bg9o 4jc0", "Europe/Saratov": "50 +03;6o +04|01010101010101010101010101|9gsuc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec nrlo", "Europe/Simferopol": "3c EET;50 EEST;6o MSK;50 MSK|0101010101010101010101010101023|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r2c 6h8o", "Europe/Sofia": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Tallinn": "3c EET;50 EEST|0101010101010101010101010101010101010101010101010101010101010101010101010101010|a3hlo 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Tirane": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Ulyanovsk": "50 +03;6o +04|01010101010101010101010101|9gsuc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec fzlo", "Europe/Vienna": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Vilnius": "3c EET;50 EEST|01010101010101010101010101010101010101010101010101010101010101010101010101010|aeq1o 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Europe/Volgograd": "50 MSK;6o MSD;6o MSK;6o +04|010101010101010101010102030|9gsuc 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 14eec 195lo oeuc", "Europe/Warsaw": "1o CET;3c CEST|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gsxo 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40 4jc0 6p40 4r40 6hc0 4r40 6hc0 4r40 6p40 4jc0 6p40 4jc0 6p40", "Pacific/Honolulu": "-go HST|0|", "Indian/Chagos": "a0 +06|0|", "Indian/Maldives": "8c +05|0|", "Indian/Mauritius": "6o +04;8c +05|010|c5l8o 4r2c", "Pacific/Kwajalein": "k0 +12|0|", "MST7MDT": "-bo MST;-a0 MDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h130 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec", "Pacific/Chatham": "mx +1345;l9 +1245|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9gknc 61s0 56o0 69k0 4yw0 69k0 4yw0 69k0 56o0 61s0 56o0 61s0 56o0 61s0 56o0 61s0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 61s0 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80", "Pacific/Apia": "-ic -11;-go -10;nc +14;lo +13|010123232323232323232323|cr7mc 5t10 5eg0 2zlc 2ueo 5m80 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5eg0 5u00 5m80 5u00 5eg0 5u00 5eg0 5u00", "Pacific/Bougainville": "go +10;ic +11|01|e35eo", "Pacific/Efate": "ic +11|0|", "Pacific/Enderbury": "lo +13|0|", "Pacific/Fakaofo": "-ic -11;lo +13|01|d5eqc", "Pacific/Fiji": "lo +13;k0 +12|01010101010101010101010101|9fxbc 31yw0 3o80 6hc0 43s0 74o0 2t40 8fc0 2t40 8n40 2lac 8uxo 2dk0 8uw0 2dk0 92o0 25s0 92o0 25s0 92o0 25s0 9ag0 1y00 al40 v40", "Pacific/Tarawa": "k0 +12|0|", "Pacific/Galapagos": "-a0 -06|0|", "Pacific/Gambier": "-f0 -09|0|", "Pacific/Guadalcanal": "ic +11|0|", "Pacific/Guam": "go GST;go ChST|01|9p6nc", "Pacific/Kiritimati": "nc +14|0|", "Pacific/Kosrae": "ic +11|0|", "Pacific/Marquesas": "-fu -0930|0|", "Pacific/Pago_Pago": "-ic SST|0|", "Pacific/Nauru": "k0 +12|0|", "Pacific/Niue": "-ic -11|0|", "Pacific/Norfolk": "j6 +1130;ic +11;k0 +12|012121212121212121212121212121212121212121212|ebsg6 195ku 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5m80 5u00", "Pacific/Noumea": "ic +11|0|", "Pacific/Palau": "f0 +09|0|", "Pacific/Pitcairn": "-dc -08|0|", "Pacific/Rarotonga": "-go -10|0|", "Pacific/Tahiti": "-go -10|0|", "Pacific/Tongatapu": "nc +14;lo +13|01010101|9gklo 74o0 2lac 8n5o 2lac 4mkpo 25s0", "PST8PDT": "-dc PST;-bo PDT|01010101010101010101010101010101010101010101010101010101010101010101010101010101010|9h14o 6hac 4r5o 6hac 4yxo 69ic 4yxo 69ic 4yxo 6hac 4r5o 6hac 4r5o 6hac 43to 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 3w1o 7cec 43to 7cec 3w1o 7cec 3w1o 7cec" };
var zoneAliases = { "Africa/Accra": "Africa/Abidjan", "Africa/Bamako": "Africa/Abidjan", "Africa/Banjul": "Africa/Abidjan", "Africa/Conakry": "Africa/Abidjan", "Africa/Dakar": "Africa/Abidjan", "Africa/Freetown": "Africa/Abidjan", "Africa/Lome": "Africa/Abidjan", "Africa/Nouakchott": "Africa/Abidjan", "Africa/Ouagadougou": "Africa/Abidjan", "Africa/Timbuktu": "Africa/Abidjan", "Atlantic/Reykjavik": "Africa/Abidjan", "Atlantic/St_Helena": "Africa/Abidjan", "Iceland": "Africa/Abidjan", "Egypt": "Africa/Cairo", "Africa/Maseru": "Africa/Johannesburg", "Africa/Mbabane": "Africa/Johannesburg", "Africa/Bangui": "Africa/Lagos", "Africa/Brazzaville": "Africa/Lagos", "Africa/Douala": "Africa/Lagos", "Africa/Kinshasa": "Africa/Lagos", "Africa/Libreville": "Africa/Lagos", "Africa/Luanda": "Africa/Lagos", "Africa/Malabo": "Africa/Lagos", "Africa/Niamey": "Africa/Lagos", "Africa/Porto-Novo": "Africa/Lagos", "Africa/Blantyre": "Africa/Maputo", "Africa/Bujumbura": "Africa/Maputo", "Africa/Gaborone": "Africa/Maputo", "Africa/Harare": "Africa/Maputo", "Africa/Kigali": "Africa/Maputo", "Africa/Lubumbashi": "Africa/Maputo", "Africa/Lusaka": "Africa/Maputo", "Africa/Addis_Ababa": "Africa/Nairobi", "Africa/Asmara": "Africa/Nairobi", "Africa/Asmera": "Africa/Nairobi", "Africa/Dar_es_Salaam": "Africa/Nairobi", "Africa/Djibouti": "Africa/Nairobi", "Africa/Kampala": "Africa/Nairobi", "Africa/Mogadishu": "Africa/Nairobi", "Indian/Antananarivo": "Africa/Nairobi", "Indian/Comoro": "Africa/Nairobi", "Indian/Mayotte": "Africa/Nairobi", "Libya": "Africa/Tripoli", "America/Atka": "America/Adak", "US/Aleutian": "America/Adak", "US/Alaska": "America/Anchorage", "America/Buenos_Aires": "America/Argentina/Buenos_Aires", "America/Argentina/ComodRivadavia": "America/Argentina/Catamarca", "America/Catamarca": "America/Argentina/Catamarca", "America/Cordoba": "America/Argentina/Cordoba", "America/Rosario": "America/Argentina/Cordoba", "America/Jujuy": "America/Argentina/Jujuy", "America/Mendoza": "America/Argentina/Mendoza", "US/Central": "America/Chicago", "America/Shiprock": "America/Denver", "Navajo": "America/Denver", "US/Mountain": "America/Denver", "US/Michigan": "America/Detroit", "America/Yellowknife": "America/Edmonton", "Canada/Mountain": "America/Edmonton", "America/Indiana/Indianapolis": "America/Fort_Wayne", "America/Indianapolis": "America/Fort_Wayne", "US/East-Indiana": "America/Fort_Wayne", "America/Nuuk": "America/Godthab", "Canada/Atlantic": "America/Halifax", "Cuba": "America/Havana", "America/Knox_IN": "America/Indiana/Knox", "US/Indiana-Starke": "America/Indiana/Knox", "America/Pangnirtung": "America/Iqaluit", "Jamaica": "America/Jamaica", "America/Louisville": "America/Kentucky/Louisville", "US/Pacific": "America/Los_Angeles", "Brazil/West": "America/Manaus", "Mexico/BajaSur": "America/Mazatlan", "Mexico/General": "America/Mexico_City", "US/Eastern": "America/New_York", "Brazil/DeNoronha": "America/Noronha", "America/Atikokan": "America/Panama", "America/Cayman": "America/Panama", "America/Coral_Harbour": "America/Panama", "EST": "America/Panama", "America/Creston": "America/Phoenix", "MST": "America/Phoenix", "US/Arizona": "America/Phoenix", "America/Anguilla": "America/Puerto_Rico", "America/Antigua": "America/Puerto_Rico", "America/Aruba": "America/Puerto_Rico", "America/Blanc-Sablon": "America/Puerto_Rico", "America/Curacao": "America/Puerto_Rico", "America/Dominica": "America/Puerto_Rico", "America/Grenada": "America/Puerto_Rico", "America/Guadeloupe": "America/Puerto_Rico", "America/Kralendijk": "America/Puerto_Rico", "America/Lower_Princes": "America/Puerto_Rico", "America/Marigot": "America/Puerto_Rico", "America/Montserrat": "America/Puerto_Rico", "America/Port_of_Spain": "America/Puerto_Rico", "America/St_Barthelemy": "America/Puerto_Rico", "America/St_Kitts": "America/Puerto_Rico", "America/St_Lucia": "America/Puerto_Rico", "America/St_Thomas": "America/Puerto_Rico", "America/St_Vincent": "America/Puerto_Rico", "America/Tortola": "America/Puerto_Rico", "America/Virgin": "America/Puerto_Rico", "Canada/Saskatchewan": "America/Regina", "America/Porto_Acre": "America/Rio_Branco", "Brazil/Acre": "America/Rio_Branco", "Chile/Continental": "America/Santiago", "Brazil/East": "America/Sao_Paulo", "Canada/Newfoundland": "America/St_Johns", "America/Ensenada": "America/Tijuana", "America/Santa_Isabel": "America/Tijuana", "Mexico/BajaNorte": "America/Tijuana", "America/Montreal": "America/Toronto", "America/Nassau": "America/Toronto", "America/Nipigon": "America/Toronto", "America/Thunder_Bay": "America/Toronto", "Canada/Eastern": "America/Toronto", "Canada/Pacific": "America/Vancouver", "Canada/Yukon": "America/Whitehorse", "America/Rainy_River": "America/Winnipeg", "Canada/Central": "America/Winnipeg", "Asia/Ashkhabad": "Asia/Ashgabat", "Asia/Phnom_Penh": "Asia/Bangkok", "Asia/Vientiane": "Asia/Bangkok", "Indian/Christmas": "Asia/Bangkok", "Asia/Kuching": "Asia/Brunei", "Asia/Dacca": "Asia/Dhaka", "Asia/Muscat": "Asia/Dubai", "Indian/Mahe": "Asia/Dubai", "Indian/Reunion": "Asia/Dubai", "Asia/Saigon": "Asia/Ho_Chi_Minh", "Hongkong": "Asia/Hong_Kong", "Asia/Tel_Aviv": "Asia/Jerusalem", "Israel": "Asia/Jerusalem", "Asia/Katmandu": "Asia/Kathmandu", "Asia/Calcutta": "Asia/Kolkata", "Asia/Singapore": "Asia/Kuala_Lumpur", "Singapore": "Asia/Kuala_Lumpur", "Asia/Macao": "Asia/Macau", "Asia/Ujung_Pandang": "Asia/Makassar", "Europe/Nicosia": "Asia/Nicosia", "Asia/Bahrain": "Asia/Qatar", "Asia/Yangon": "Asia/Rangoon", "Indian/Cocos": "Asia/Rangoon", "Antarctica/Syowa": "Asia/Riyadh", "Asia/Aden": "Asia/Riyadh", "Asia/Kuwait": "Asia/Riyadh", "ROK": "Asia/Seoul", "Asia/Chongqing": "Asia/Shanghai", "Asia/Chungking": "Asia/Shanghai", "Asia/Harbin": "Asia/Shanghai", "PRC": "Asia/Shanghai", "ROC": "Asia/Taipei", "Iran": "Asia/Tehran", "Asia/Thimbu": "Asia/Thimphu", "Japan": "Asia/Tokyo", "Asia/Choibalsan": "Asia/Ulaanbaatar", "Asia/Ulan_Bator": "Asia/Ulaanbaatar", "Asia/Kashgar": "Asia/Urumqi", "Atlantic/Faeroe": "Atlantic/Faroe", "Australia/South": "Australia/Adelaide", "Australia/Queensland": "Australia/Brisbane", "Australia/Yancowinna": "Australia/Broken_Hill", "Australia/North": "Australia/Darwin", "Australia/Currie": "Australia/Hobart", "Australia/Tasmania": "Australia/Hobart", "Australia/LHI": "Australia/Lord_Howe", "Australia/Victoria": "Australia/Melbourne", "Australia/West": "Australia/Perth", "Australia/ACT": "Australia/Sydney", "Australia/Canberra": "Australia/Sydney", "Australia/NSW": "Australia/Sydney", "Etc/GMT": "Etc/GMT-0", "Etc/GMT+0": "Etc/GMT-0", "Etc/GMT0": "Etc/GMT-0", "Etc/Greenwich": "Etc/GMT-0", "GMT": "Etc/GMT-0", "GMT+0": "Etc/GMT-0", "GMT-0": "Etc/GMT-0", "GMT0": "Etc/GMT-0", "Greenwich": "Etc/GMT-0", "Etc/UCT": "Etc/UTC", "Etc/Universal": "Etc/UTC", "Etc/Zulu": "Etc/UTC", "UCT": "Etc/UTC", "UTC": "Etc/UTC", "Universal": "Etc/UTC", "Zulu": "Etc/UTC", "EET": "Europe/Athens", "Europe/Ljubljana": "Europe/Belgrade", "Europe/Podgorica": "Europe/Belgrade", "Europe/Sarajevo": "Europe/Belgrade", "Europe/Skopje": "Europe/Belgrade", "Europe/Zagreb": "Europe/Belgrade", "Arctic/Longyearbyen": "Europe/Berlin", "Atlantic/Jan_Mayen": "Europe/Berlin", "Europe/Copenhagen": "Europe/Berlin", "Europe/Oslo": "Europe/Berlin", "Europe/Stockholm": "Europe/Berlin", "CET": "Europe/Brussels", "Europe/Amsterdam": "Europe/Brussels", "Europe/Luxembourg": "Europe/Brussels", "MET": "Europe/Brussels", "Europe/Tiraspol": "Europe/Chisinau", "Eire": "Europe/Dublin", "Europe/Mariehamn": "Europe/Helsinki", "Asia/Istanbul": "Europe/Istanbul", "Turkey": "Europe/Istanbul", "Europe/Kyiv": "Europe/Kiev", "Europe/Uzhgorod": "Europe/Kiev", "Europe/Zaporozhye": "Europe/Kiev", "Portugal": "Europe/Lisbon", "WET": "Europe/Lisbon", "Europe/Belfast": "Europe/London", "Europe/Guernsey": "Europe/London", "Europe/Isle_of_Man": "Europe/London", "Europe/Jersey": "Europe/London", "GB": "Europe/London", "GB-Eire": "Europe/London", "W-SU": "Europe/Moscow", "Europe/Monaco": "Europe/Paris", "Europe/Bratislava": "Europe/Prague", "Europe/San_Marino": "Europe/Rome", "Europe/Vatican": "Europe/Rome", "Poland": "Europe/Warsaw", "Europe/Busingen": "Europe/Zurich", "Europe/Vaduz": "Europe/Zurich", "Indian/Kerguelen": "Indian/Maldives", "Antarctica/McMurdo": "Pacific/Auckland", "Antarctica/South_Pole": "Pacific/Auckland", "NZ": "Pacific/Auckland", "NZ-CHAT": "Pacific/Chatham", "Chile/EasterIsland": "Pacific/Easter", "Pacific/Kanton": "Pacific/Enderbury", "Pacific/Pohnpei": "Pacific/Guadalcanal", "Pacific/Ponape": "Pacific/Guadalcanal", "Pacific/Saipan": "Pacific/Guam", "HST": "Pacific/Honolulu", "Pacific/Johnston": "Pacific/Honolulu", "US/Hawaii": "Pacific/Honolulu", "Kwajalein": "Pacific/Kwajalein", "Pacific/Midway": "Pacific/Pago_Pago", "Pacific/Samoa": "Pacific/Pago_Pago", "US/Samoa": "Pacific/Pago_Pago", "Antarctica/DumontDUrville": "Pacific/Port_Moresby", "Pacific/Chuuk": "Pacific/Port_Moresby", "Pacific/Truk": "Pacific/Port_Moresby", "Pacific/Yap": "Pacific/Port_Moresby", "Pacific/Funafuti": "Pacific/Tarawa", "Pacific/Majuro": "Pacific/Tarawa", "Pacific/Wake": "Pacific/Tarawa", "Pacific/Wallis": "Pacific/Tarawa" };

// ../core/src/time/zones.ts
var unpacked = /* @__PURE__ */ new Map();
function zoneRules(zone2) {
  const known2 = unpacked.get(zone2);
  if (known2) return known2;
  const canonical = own(zoneAliases, zone2) ?? zone2;
  const packed = own(packedZones, canonical);
  if (packed === void 0) return void 0;
  const rules = unpack(zone2, packed);
  unpacked.set(zone2, rules);
  return rules;
}
var utc = { zone: "UTC", transitions: [], offsetsMs: [0], abbreviations: ["UTC"] };
function unpack(zone2, packed) {
  const [kindsText = "", stretchesText = "", gapsText = ""] = packed.split("|");
  const kinds = kindsText.split(";").map((kind) => kind.split(" "));
  const stretches = stretchesText.split("").map((digit) => kinds[parseInt(digit, 36)] ?? ["0", zone2]);
  let minute = 0;
  const transitions = gapsText === "" ? [] : gapsText.split(" ").map((gap) => (minute += parseInt(gap, 36)) * MINUTE_MS);
  return {
    zone: zone2,
    transitions,
    offsetsMs: stretches.map(([offset]) => parseInt(offset ?? "0", 36) * MINUTE_MS),
    abbreviations: stretches.map(([, abbreviation]) => abbreviation ?? zone2)
  };
}
function own(table, name) {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : void 0;
}

// ../core/src/time/zoneRules.ts
function offsetAt(rules, at) {
  return rules.offsetsMs[stretchAt(rules, at)] ?? 0;
}
function abbreviationAt(rules, at) {
  return rules.abbreviations[stretchAt(rules, at)] ?? rules.zone;
}
function toLocal(rules, at) {
  return at + offsetAt(rules, at);
}
function toInstant(rules, local) {
  const { transitions, offsetsMs } = rules;
  for (let i = firstCandidate(rules, local); i < transitions.length; i += 1) {
    const before = local - (offsetsMs[i] ?? 0);
    if (before < (transitions[i] ?? Infinity)) return before;
    const after = local - (offsetsMs[i + 1] ?? 0);
    if (after < (transitions[i] ?? Infinity)) return before;
  }
  return local - (offsetsMs[transitions.length] ?? 0);
}
function firstCandidate(rules, local) {
  return stretchAt(rules, local - 864e5);
}
function stretchAt({ transitions }, at) {
  let low = 0;
  let high = transitions.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((transitions[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

// ../core/src/time/localTime.ts
function dateOf(local) {
  return Math.floor(local / DAY_MS);
}
function startOf(date) {
  return date * DAY_MS;
}
function weekdayOf(date) {
  return ((date + 3) % 7 + 7) % 7;
}
function dateFrom({ year, month, day }) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
function calendarDate(date) {
  const z = date + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
function parseDate(text) {
  const match2 = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match2) return void 0;
  const written = { year: Number(match2[1]), month: Number(match2[2]), day: Number(match2[3]) };
  const date = dateFrom(written);
  const read = calendarDate(date);
  return read.month === written.month && read.day === written.day ? date : void 0;
}
function parseDateTime(text) {
  const match2 = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2}))?$/.exec(text);
  const date = match2 && parseDate(match2[1] ?? "");
  const clock2 = match2 && parseClock(match2[2] ?? "");
  if (date === void 0 || date === null || clock2 === void 0 || clock2 === null) return void 0;
  return startOf(date) + clock2 + Number(match2?.[3] ?? 0) * 1e3;
}
function parseClock(text) {
  const match2 = /^(\d{2}):(\d{2})$/.exec(text);
  if (!match2) return void 0;
  const ms = Number(match2[1]) * HOUR_MS + Number(match2[2]) * MINUTE_MS;
  return Number(match2[2]) < 60 && ms <= DAY_MS ? ms : void 0;
}

// ../core/src/time/format.ts
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function formatClock(at, zone2) {
  return `${clock(at, zone2)} ${abbreviationAt(zone2, at)}`;
}
function formatDateTime(at, zone2) {
  const { year, month, day } = calendarDate(dateOf(toLocal(zone2, at)));
  return `${day} ${MONTHS[month - 1]} ${year}, ${formatClock(at, zone2)}`;
}
function formatDuration(ms) {
  const units = [
    [DAY_MS, "d"],
    [HOUR_MS, "h"],
    [MINUTE_MS, "min"],
    [SECOND_MS, "s"]
  ];
  const first = units.findIndex(([size]) => ms >= size);
  if (first === -1) return "0 s";
  const shown = units.slice(first, first === 2 ? 3 : first + 2);
  let rest = ms;
  const words = [];
  for (const [size, name] of shown) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${name}`);
  }
  return words.join(" ");
}
function clock(at, zone2) {
  const local = toLocal(zone2, at);
  const minutes = Math.floor((local - startOf(dateOf(local))) / MINUTE_MS);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
function twoDigits(n) {
  return n < 10 ? `0${n}` : String(n);
}

// ../core/src/time/duration.ts
var UNIT_MS = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS, s: SECOND_MS };
function parseDuration(text) {
  const match2 = /^(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/.exec(text);
  if (!match2 || text === "") return void 0;
  return ["d", "h", "m", "s"].reduce((ms, unit, i) => ms + Number(match2[i + 1] ?? 0) * (UNIT_MS[unit] ?? 0), 0);
}

// ../core/src/calendar/businessCalendar.ts
function compileCalendar(calendar) {
  if (!everOpens(calendar)) throw new Error("A calendar that never opens cannot measure time.");
  let firstYear = Infinity;
  let lastYear = -Infinity;
  let openings = { starts: [], ends: [], worked: [] };
  function reach(at) {
    const year = yearOf(calendar, at);
    if (year - 1 >= firstYear && year + 1 <= lastYear) return;
    firstYear = Math.min(firstYear, year - 1);
    lastYear = Math.max(lastYear, year + 1);
    openings = openingsOf(calendar, firstYear, lastYear);
  }
  function workedUntil(at) {
    const i = countAtMost(openings.starts, at) - 1;
    if (i < 0) return 0;
    return numberAt(openings.worked, i) + Math.min(at, numberAt(openings.ends, i)) - numberAt(openings.starts, i);
  }
  return {
    add(start2, durationMs2) {
      if (durationMs2 <= 0) return start2;
      reach(start2);
      const goal = workedUntil(start2) + durationMs2;
      while (totalOf(openings) < goal) reach(dateInYear(calendar, lastYear + 1));
      const i = countBelow(openings.worked, goal) - 1;
      return numberAt(openings.starts, i) + goal - numberAt(openings.worked, i);
    },
    between(from, to) {
      if (to <= from) return 0;
      reach(from);
      reach(to);
      return workedUntil(to) - workedUntil(from);
    },
    nextOpening(at) {
      reach(at);
      const i = countAtMost(openings.starts, at);
      if (i > 0 && at < numberAt(openings.ends, i - 1)) return at;
      while (i >= openings.starts.length) reach(dateInYear(calendar, lastYear + 1));
      return numberAt(openings.starts, i);
    }
  };
}
function everOpens(calendar) {
  return calendar.week.some((day) => day.length > 0) && openingsOf(calendar, 2013, calendar.holidays.length > 300 ? 2040 : 2013).starts.length > 0;
}
function openingsOf(calendar, firstYear, lastYear) {
  const openings = { starts: [], ends: [], worked: [] };
  const first = dateFrom({ year: firstYear, month: 1, day: 1 });
  const last = dateFrom({ year: lastYear, month: 12, day: 31 });
  for (let date = first; date <= last; date += 1) {
    for (const { fromMs, toMs } of openingsOn(calendar, date)) {
      append(
        openings,
        toInstant(calendar.zone, startOf(date) + fromMs),
        toInstant(calendar.zone, startOf(date) + toMs)
      );
    }
  }
  return openings;
}
function openingsOn(calendar, date) {
  if (isHoliday(calendar.holidays, date)) return [];
  const today = calendar.week[weekdayOf(date)] ?? [];
  const yesterday = calendar.week[weekdayOf(date - 1)] ?? [];
  return [
    ...yesterday.filter(passesMidnight).map(({ toMs }) => ({ fromMs: 0, toMs })),
    ...today.map((opening) => passesMidnight(opening) ? { fromMs: opening.fromMs, toMs: DAY_MS } : opening)
  ].filter(({ fromMs, toMs }) => toMs > fromMs).sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
}
function passesMidnight({ fromMs, toMs }) {
  return toMs <= fromMs;
}
function isHoliday(holidays, date) {
  const { year, month, day } = calendarDate(date);
  return holidays.some((it) => it.month === month && it.day === day && (it.year === void 0 || it.year === year));
}
function append({ starts, ends, worked }, start2, end) {
  const last = ends.length - 1;
  if (last >= 0 && start2 <= numberAt(ends, last)) {
    ends[last] = Math.max(numberAt(ends, last), end);
    return;
  }
  if (end <= start2) return;
  worked.push(totalOf({ starts, ends, worked }));
  starts.push(start2);
  ends.push(end);
}
function totalOf({ starts, ends, worked }) {
  const last = ends.length - 1;
  return last < 0 ? 0 : numberAt(worked, last) + numberAt(ends, last) - numberAt(starts, last);
}
function yearOf(calendar, at) {
  return calendarDate(dateOf(toLocal(calendar.zone, at))).year;
}
function dateInYear(calendar, year) {
  return toInstant(calendar.zone, startOf(dateFrom({ year, month: 6, day: 1 })));
}
function countAtMost(sorted, value) {
  return partition(sorted, (entry) => entry <= value);
}
function countBelow(sorted, value) {
  return partition(sorted, (entry) => entry < value);
}
function partition(sorted, holds) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (holds(numberAt(sorted, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
}
function numberAt(numbers, i) {
  const found = numbers[i];
  if (found === void 0) throw new Error(`No entry ${i} among ${numbers.length} openings.`);
  return found;
}

// ../core/src/calendar/workingTime.ts
var alwaysOpen = {
  add: (start2, durationMs2) => start2 + durationMs2,
  between: (from, to) => Math.max(0, to - from),
  nextOpening: (at) => at
};

// ../core/src/oncall/rotation.ts
function onCallAt(rotation, at) {
  const { zone: zone2, startsAt, shiftDays, participants } = rotation;
  if (participants.length === 0) return { gap: "noParticipants" };
  if (at < toInstant(zone2, startsAt)) return { gap: "beforeFirstShift" };
  const startOfShift = (n) => toInstant(zone2, startsAt + n * shiftDays * DAY_MS);
  let shift = Math.floor((toLocal(zone2, at) - startsAt) / (shiftDays * DAY_MS));
  while (startOfShift(shift) > at) shift -= 1;
  while (startOfShift(shift + 1) <= at) shift += 1;
  const participant = participants[shift % participants.length];
  if (participant === void 0) return { gap: "noParticipants" };
  return { participant, from: startOfShift(shift), to: startOfShift(shift + 1) };
}

// ../core/src/incident/incident.ts
function isOver(incident) {
  return incident.state === "resolved" || incident.state === "closed" || incident.state === "cancelled";
}

// ../core/src/policy/compilePolicy.ts
var WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
var AROUND_THE_CLOCK = { name: "around the clock", workingTime: alwaysOpen };
function compilePolicy(document, version) {
  const people = document.people.map(toPerson);
  const person = lookUp(people, "person");
  const hours = lookUp(document.calendars.map(toHours), "calendar");
  const rotation = lookUp(
    document.rotations.map((it) => toRotation(it, person)),
    "rotation"
  );
  const group = lookUp(
    document.groups.map((it) => toGroup(it, person, rotation)),
    "group"
  );
  const hoursOf = (calendar) => calendar === void 0 ? AROUND_THE_CLOCK : hours(calendar).hours;
  return {
    of: { id: document.id, version },
    name: document.name,
    document,
    people,
    targets: document.targets.map((it) => ({
      priority: it.priority,
      resolveWithinMs: durationMs(it.resolveWithin),
      hours: hoursOf(it.calendar)
    })),
    triggers: document.triggers.map((it) => toTrigger(it, hoursOf)),
    paths: document.paths.map((it) => toPath(it, group, hoursOf)),
    catchAll: document.catchAll.map(person),
    mayAcknowledgeAnyLevel: document.mayAcknowledgeAnyLevel ?? [],
    zone: document.calendars[0]?.zone ?? "UTC"
  };
}
function toBusinessCalendar(document) {
  return {
    zone: zone(document.zone),
    week: WEEK.map((day) => (document.week[day] ?? []).map(toOpening)),
    holidays: (document.holidays ?? []).map(toHoliday)
  };
}
function toHours(document) {
  return { id: document.id, hours: { name: document.id, workingTime: compileCalendar(toBusinessCalendar(document)) } };
}
function toOpening(text) {
  const [from = "", to = ""] = text.split("-");
  return { fromMs: known(parseClock(from), text), toMs: known(parseClock(to), text) };
}
function toHoliday({ date }) {
  const { year, month, day } = calendarDate(known(parseDate(date.length === 5 ? `2000-${date}` : date), date));
  return date.length === 5 ? { month, day } : { year, month, day };
}
function toPerson({ id, name, accounts }) {
  return { id, name, accounts };
}
function toRotation(document, person) {
  return {
    id: document.id,
    zone: zone(document.zone),
    startsAt: known(parseDateTime(document.startsAt), document.startsAt),
    shiftDays: document.shift.every * (document.shift.unit === "week" ? 7 : 1),
    participants: document.participants.map(person)
  };
}
function toGroup(document, person, rotation) {
  const group = { id: document.id, name: document.name, members: document.members.map(person) };
  return document.onCall === void 0 ? group : { ...group, onCall: rotation(document.onCall) };
}
function toTrigger(document, hoursOf) {
  switch (document.kind) {
    case "notTaken":
      return {
        id: document.id,
        kind: "notTaken",
        afterMs: durationMs(document.after),
        hours: hoursOf(document.calendar)
      };
    case "targetConsumed":
      return document;
  }
}
function toPath(document, group, hoursOf) {
  return {
    id: document.id,
    name: document.name,
    kind: document.kind,
    levels: document.levels.map((it, i) => toLevel(it, i + 1, group, hoursOf)),
    reminders: document.afterLastLevel.reminders,
    thenEveryMs: durationMs(document.afterLastLevel.thenEvery)
  };
}
function toLevel(document, number, group, hoursOf) {
  const level = {
    number,
    name: document.name,
    group: group(document.group),
    acknowledgeWithinMs: durationMs(document.acknowledgeWithin),
    hours: hoursOf(document.calendar),
    opensProblem: document.opensProblem ?? false
  };
  return document.resolveWithin === void 0 ? level : { ...level, resolveWithinMs: durationMs(document.resolveWithin) };
}
function zone(name) {
  return known(zoneRules(name), name);
}
function durationMs(text) {
  return known(parseDuration(text), text);
}
function lookUp(entries, what) {
  return (id) => known(
    entries.find((entry) => entry.id === id),
    `${what} ${id}`
  );
}
function known(value, what) {
  if (value === void 0) throw new Error(`A policy with faults was compiled: ${what}.`);
  return value;
}

// ../core/src/policy/policyFaults.ts
function findPolicyFaults(document) {
  return [
    ...duplicateIds(document),
    ...calendarFaults(document),
    ...rotationFaults(document),
    ...groupFaults(document),
    ...targetFaults(document),
    ...triggerFaults(document),
    ...pathFaults(document),
    ...lastResortFaults(document)
  ];
}
function duplicateIds(document) {
  const lists = {
    calendars: document.calendars,
    people: document.people,
    rotations: document.rotations,
    groups: document.groups,
    triggers: document.triggers,
    paths: document.paths
  };
  return Object.entries(lists).flatMap(
    ([list, entries]) => entries.flatMap(
      ({ id }, i) => entries.findIndex((entry) => entry.id === id) === i ? [] : [fault([list, i, "id"], `The id \u201C${id}\u201D is used twice.`, "Give each entry an id of its own.")]
    )
  );
}
function calendarFaults({ calendars }) {
  return calendars.flatMap((calendar, i) => {
    const faults = [
      ...zoneFaults(calendar.zone, ["calendars", i, "zone"]),
      ...hoursFaults(calendar, i),
      ...holidayFaults(calendar, i)
    ];
    if (faults.length > 0 || everOpens(toBusinessCalendar(calendar))) return faults;
    return [
      fault(
        ["calendars", i],
        `The calendar \u201C${calendar.id}\u201D never opens.`,
        "Give at least one weekday its hours, or leave the calendar out to count around the clock."
      )
    ];
  });
}
function hoursFaults({ week }, i) {
  return Object.keys(week).flatMap(
    (day) => (week[day] ?? []).flatMap((text, n) => {
      const [from, to, ...rest] = text.split("-").map(parseClock);
      const readable = from !== void 0 && to !== void 0 && rest.length === 0 && from !== to;
      return readable ? [] : [
        fault(
          ["calendars", i, "week", day, n],
          `\u201C${text}\u201D is no opening.`,
          "Write opening and closing time as 08:00-18:00; 22:00-06:00 passes midnight; the whole day is 00:00-24:00."
        )
      ];
    })
  );
}
function holidayFaults({ holidays = [] }, i) {
  return holidays.flatMap(
    ({ date }, n) => parseDate(date.length === 5 ? `2000-${date}` : date) !== void 0 ? [] : [
      fault(
        ["calendars", i, "holidays", n, "date"],
        `\u201C${date}\u201D is no date.`,
        "Write 2026-12-25 for one year, or 12-25 for every year."
      )
    ]
  );
}
function rotationFaults(document) {
  return document.rotations.flatMap((rotation, i) => {
    const at = ["rotations", i];
    return [
      ...zoneFaults(rotation.zone, [...at, "zone"]),
      ...parseDateTime(rotation.startsAt) === void 0 ? [
        fault(
          [...at, "startsAt"],
          `\u201C${rotation.startsAt}\u201D is no local time.`,
          "Write the local start of the first shift as 2026-01-05T09:00."
        )
      ] : [],
      ...rotation.shift.every >= 1 ? [] : [fault([...at, "shift", "every"], "A shift lasts at least one day.", "Write a whole number from 1.")],
      ...rotation.participants.length === 0 ? [
        fault(
          [...at, "participants"],
          `The rotation \u201C${rotation.id}\u201D has no participants: nobody would be on call.`,
          "Name at least one person."
        )
      ] : [],
      ...unknownPeople(document, rotation.participants, [...at, "participants"])
    ];
  });
}
function groupFaults(document) {
  return document.groups.flatMap((group, i) => {
    const at = ["groups", i];
    return [
      ...group.members.length === 0 ? [
        fault(
          [...at, "members"],
          `The group \u201C${group.id}\u201D is empty.`,
          "Name its members, or remove it from the levels."
        )
      ] : [],
      ...unknownPeople(document, group.members, [...at, "members"]),
      ...group.onCall === void 0 ? [] : unknownId(document.rotations, group.onCall, [...at, "onCall"], "rotation")
    ];
  });
}
function targetFaults(document) {
  return document.targets.flatMap((target, i) => [
    ...durationFaults(target.resolveWithin, ["targets", i, "resolveWithin"]),
    ...unknownCalendar(document, target.calendar, ["targets", i, "calendar"]),
    ...document.targets.findIndex((it) => it.priority === target.priority) === i ? [] : [
      fault(
        ["targets", i, "priority"],
        `Priority ${target.priority} has two targets.`,
        "Keep one target for each priority."
      )
    ]
  ]);
}
function triggerFaults(document) {
  if (document.triggers.length === 0) {
    return [
      fault(
        ["triggers"],
        "Without a trigger nothing ever escalates.",
        "Add a trigger, for example { id: not-taken, kind: notTaken, after: 10m }."
      )
    ];
  }
  return document.triggers.flatMap((trigger, i) => {
    switch (trigger.kind) {
      case "notTaken":
        return [
          // At once is a sensible wish here: “0m”.
          ...parseDuration(trigger.after) === void 0 ? [notADuration(trigger.after, ["triggers", i, "after"])] : [],
          ...unknownCalendar(document, trigger.calendar, ["triggers", i, "calendar"])
        ];
      case "targetConsumed":
        return trigger.share > 0 && trigger.share <= 5 ? [] : [
          fault(
            ["triggers", i, "share"],
            `${trigger.share} is no share of a target.`,
            "Write 0.75 for three quarters, 1 for the moment of the breach."
          )
        ];
    }
  });
}
function pathFaults(document) {
  if (document.paths.length === 0)
    return [fault(["paths"], "Without a path nobody is ever told.", "Add a path with at least one level.")];
  return document.paths.flatMap((path, i) => [
    ...path.levels.length === 0 ? [fault(["paths", i, "levels"], `The path \u201C${path.id}\u201D has no levels.`, "Add level 1.")] : [],
    ...durationFaults(path.afterLastLevel.thenEvery, ["paths", i, "afterLastLevel", "thenEvery"]),
    ...path.levels.flatMap((level, n) => {
      const at = ["paths", i, "levels", n];
      return [
        ...unknownId(document.groups, level.group, [...at, "group"], "group"),
        ...durationFaults(level.acknowledgeWithin, [...at, "acknowledgeWithin"]),
        ...level.resolveWithin === void 0 ? [] : durationFaults(level.resolveWithin, [...at, "resolveWithin"]),
        ...unknownCalendar(document, level.calendar, [...at, "calendar"])
      ];
    })
  ]);
}
function lastResortFaults(document) {
  return [
    ...document.catchAll.length === 0 ? [
      fault(
        ["catchAll"],
        "The chain can end in nobody.",
        "Name at least one person who is told when no level can be reached."
      )
    ] : [],
    ...unknownPeople(document, document.catchAll, ["catchAll"]),
    ...unknownPeople(document, document.mayAcknowledgeAnyLevel ?? [], ["mayAcknowledgeAnyLevel"])
  ];
}
function zoneFaults(zone2, path) {
  return zoneRules(zone2) === void 0 ? [fault(path, `\u201C${zone2}\u201D is no time zone.`, "Use an IANA name such as Europe/Berlin.")] : [];
}
function durationFaults(text, path) {
  const ms = parseDuration(text);
  if (ms === void 0) return [notADuration(text, path)];
  return ms > 0 ? [] : [fault(path, "A window of no length is over before anybody can answer.", "Write a duration such as 15m.")];
}
function notADuration(text, path) {
  return fault(path, `\u201C${text}\u201D is no duration.`, "Write 15m, 1h30m or 2d.");
}
function unknownCalendar(document, id, path) {
  return id === void 0 ? [] : unknownId(document.calendars, id, path, "calendar");
}
function unknownPeople(document, ids, path) {
  return ids.flatMap((id, n) => unknownId(document.people, id, [...path, n], "person"));
}
function unknownId(entries, id, path, what) {
  if (entries.some((entry) => entry.id === id)) return [];
  const names = entries.map((entry) => entry.id).join(", ");
  return [
    fault(path, `There is no ${what} \u201C${id}\u201D.`, names === "" ? `Define the ${what} first.` : `Use one of: ${names}.`)
  ];
}
function fault(path, reason2, remedy) {
  return { path, reason: reason2, remedy };
}

// ../core/src/policy/people.ts
function personByAccount(policy, tool, account) {
  return policy.people.find((person) => person.accounts[tool] === account);
}
function personById(policy, id) {
  return policy.people.find((person) => person.id === id);
}

// ../core/src/routing/selectPolicy.ts
function selectPolicy(policies, incident) {
  if (policies.length === 0) return { because: "No escalation policy has been set up." };
  const passedOver = [];
  for (const policy of policies) {
    const obstacle = whyNot(policy, incident);
    if (obstacle === void 0) return { policy, because: `\u201C${policy.name}\u201D applies.` };
    passedOver.push(`\u201C${policy.name}\u201D ${obstacle}`);
  }
  return { because: `No escalation policy applies: ${passedOver.join("; ")}.` };
}
function whyNot({ document: { appliesTo } }, incident) {
  const { priorities, services, categories, supportGroups } = appliesTo;
  if (priorities && !priorities.includes(incident.priority)) {
    return `is for priority ${priorities.join(", ")}, this ticket has ${incident.priority}`;
  }
  return whyNotAmong("service", services, incident.service) ?? whyNotAmong("category", categories, incident.category) ?? whyNotAmong("support group", supportGroups, incident.supportGroup);
}
function whyNotAmong(what, wanted, seen) {
  if (!wanted || seen !== void 0 && wanted.includes(seen)) return void 0;
  return `is for ${what} ${wanted.join(", ")}, this ticket has ${seen ?? "none"}`;
}

// ../core/src/sla/resolutionClock.ts
function resolutionClock(policy, incident) {
  const { hostClock } = incident;
  if (hostClock) {
    return { ...hostClock, hours: { name: "the host\u2019s own hours", workingTime: alwaysOpen } };
  }
  const target = policy.targets.find((it) => it.priority === incident.priority);
  if (!target) return void 0;
  return {
    name: `Resolution, priority ${incident.priority}`,
    goalMs: target.resolveWithinMs,
    dueAt: target.hours.workingTime.add(incident.openedAt, target.resolveWithinMs),
    hours: target.hours
  };
}
function remainingMs(clock2, at) {
  const { workingTime } = clock2.hours;
  return at <= clock2.dueAt ? workingTime.between(at, clock2.dueAt) : -workingTime.between(clock2.dueAt, at);
}
function consumedShare(clock2, at) {
  return (clock2.goalMs - remainingMs(clock2, at)) / clock2.goalMs;
}
function shareConsumedAt(clock2, incident, share) {
  const { hostClock } = incident;
  if (hostClock) return clock2.dueAt - Math.round((1 - share) * clock2.goalMs);
  return clock2.hours.workingTime.add(incident.openedAt, Math.round(share * clock2.goalMs));
}

// ../core/src/trigger/evaluateTriggers.ts
function evaluateTriggers(policy, incident, at) {
  return policy.triggers.map((trigger) => ({ trigger: trigger.id, answer: answerOf(trigger, policy, incident, at) }));
}
function soonestDue(evaluations) {
  const dues = evaluations.flatMap(({ answer }) => answer.reason === "notYetDue" ? [answer.dueAt] : []);
  return dues.length === 0 ? void 0 : Math.min(...dues);
}
function answerOf(trigger, policy, incident, at) {
  if (isOver(incident)) return { met: false, reason: "ticketIsOver" };
  switch (trigger.kind) {
    case "notTaken": {
      if (incident.assigned || incident.state !== "new") return { met: false, reason: "taken" };
      const dueAt = trigger.hours.workingTime.add(incident.openedAt, trigger.afterMs);
      if (at < dueAt) return { met: false, reason: "notYetDue", dueAt };
      return { met: true, reason: "notTakenInTime", since: incident.openedAt, dueAt };
    }
    case "targetConsumed": {
      const clock2 = resolutionClock(policy, incident);
      if (!clock2) return { met: false, reason: "noTargetForPriority" };
      const dueAt = shareConsumedAt(clock2, incident, trigger.share);
      if (at < dueAt) return { met: false, reason: "notYetDue", dueAt };
      return { met: true, reason: "targetShareConsumed", share: trigger.share, dueAt };
    }
  }
}

// ../core/src/escalation/deadline.ts
function nextDeadline(state) {
  if (state.status !== "open") return void 0;
  const deadlines = state.paths.flatMap((path) => pathDeadline(path) ?? []);
  return deadlines.length === 0 ? void 0 : Math.min(...deadlines);
}
function pathDeadline({ standing }) {
  return standing.status === "running" ? standing.acknowledgeBy : standing.resolveBy;
}

// ../core/src/escalation/effectsOf.ts
function effectsOf(escalation, event) {
  const base = { id: `${escalation}/${event.number}/0`, escalation, at: event.at };
  switch (event.type) {
    case "LevelOpened":
    case "RespondersReminded":
      return [{ ...base, type: "NotifyResponders", event }];
    case "ProblemRequested":
      return [{ ...base, type: "OpenProblem", event }];
    case "LevelSkipped":
    case "CommunicationFailureRaised":
    case "EscalationAcknowledged":
    case "EscalationClosed":
      return [{ ...base, type: "AddWorkNote", event }];
    case "EscalationStarted":
      return [];
  }
}

// ../core/src/escalation/responders.ts
function respondersOf(level, at) {
  const { group } = level;
  if (!group.onCall) return group.members.map((person) => told(person, { kind: "groupMember", group: group.name }));
  const onCall = onCallAt(group.onCall, at);
  if ("gap" in onCall) return [];
  return [told(onCall.participant, { kind: "onCall", rotation: group.onCall.id, group: group.name })];
}
function catchAllOf(policy) {
  return policy.catchAll.map((person) => told(person, { kind: "catchAll" }));
}
function told(person, via) {
  return { person: person.id, name: person.name, via };
}

// ../core/src/escalation/decide.ts
function decide(state, command) {
  switch (command.type) {
    case "StartEscalation":
      return start(state, command);
    case "CheckDeadlines":
      return checkDeadlines(state, command);
    case "Acknowledge":
      return acknowledge(state, command);
    case "CloseEscalation":
      return close(state, command);
  }
}
function start(state, { at, id, incident, policy, because }) {
  if (state.status === "open") return { refused: "alreadyStarted" };
  const started = {
    type: "EscalationStarted",
    at,
    id,
    home: incident.tool,
    incidentId: incident.id,
    policy: policy.of,
    because
  };
  const opened2 = policy.paths.flatMap((path) => open(policy, path, 1, at, { reason: "escalationStarted" }));
  return decided(id, 0, [started, ...opened2]);
}
function checkDeadlines(state, { at, policy }) {
  if (state.status !== "open") return nothing;
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;
  const happenings = state.paths.flatMap((path) => {
    const dueAt = pathDeadline(path);
    return dueAt === void 0 || at < dueAt ? [] : lapse(policy, path, dueAt, at);
  });
  return decided(state.id, state.eventCount, happenings);
}
function acknowledge(state, { at, by, policy }) {
  if (state.status !== "open") return { refused: "notRunning" };
  const mismatch = wrongVersion(state, policy);
  if (mismatch) return mismatch;
  const mayAcknowledgeAny = policy.mayAcknowledgeAnyLevel.includes(by);
  const theirs = state.paths.filter((path) => path.responders.includes(by) || mayAcknowledgeAny);
  const first = state.paths[0];
  if (theirs.length === 0) return { refused: "notAResponder", level: first?.level ?? 0 };
  const running = theirs.filter(({ standing }) => standing.status === "running");
  if (running.length === 0) return alreadyAcknowledged(theirs, by);
  return decided(
    state.id,
    state.eventCount,
    running.map((path) => {
      const level = levelOf(policy, path);
      const acknowledged = {
        type: "EscalationAcknowledged",
        at,
        path: path.path,
        level: path.level,
        by,
        byName: policy.people.find((person) => person.id === by)?.name ?? by,
        as: path.responders.includes(by) ? "responder" : "authority"
      };
      if (level.resolveWithinMs === void 0) return acknowledged;
      return { ...acknowledged, resolveBy: level.hours.workingTime.add(at, level.resolveWithinMs) };
    })
  );
}
function close(state, { at, because }) {
  if (state.status !== "open") return nothing;
  return decided(state.id, state.eventCount, [{ type: "EscalationClosed", at, because }]);
}
function alreadyAcknowledged(paths, by) {
  const standings = paths.flatMap(({ standing }) => standing.status === "acknowledged" ? [standing] : []);
  const first = standings[0];
  if (first === void 0) throw new Error("A path that does not run is acknowledged.");
  if (standings.some((standing) => standing.by === by)) return nothing;
  return { refused: "alreadyAcknowledged", by: first.by, at: first.at };
}
function lapse(policy, state, dueAt, at) {
  const path = pathOf(policy, state);
  const { standing, level } = state;
  const because = standing.status === "running" ? { reason: "notAcknowledgedInTime", level, dueAt } : { reason: "notResolvedInTime", level, dueAt, owner: standing.by };
  if (level < path.levels.length) return open(policy, path, level + 1, at, because);
  return standing.status === "running" ? remind(policy, path, state, standing.remindersSent + 1, at) : open(policy, path, level, at, because);
}
function open(policy, path, number, at, because) {
  const level = path.levels[number - 1];
  if (level === void 0) throw new Error(`The path ${path.id} has no level ${number}.`);
  const responders = respondersOf(level, at);
  if (responders.length > 0) return opened(path, level, responders, at, because);
  const skipped = {
    type: "LevelSkipped",
    at,
    path: path.id,
    level: number,
    levelName: level.name,
    because: { reason: "nobodyOnCall", group: level.group.name }
  };
  const nobodyBelow = { reason: "nobodyOnCallBelow", level: number };
  return number < path.levels.length ? [skipped, ...open(policy, path, number + 1, at, nobodyBelow)] : [skipped, ...opened(path, level, catchAllOf(policy), at, nobodyBelow)];
}
function opened(path, level, responders, at, because) {
  const levelOpened = {
    type: "LevelOpened",
    at,
    path: path.id,
    level: level.number,
    levelName: level.name,
    responders,
    // ESC2: the window starts when they are told, in the level's hours.
    acknowledgeBy: level.hours.workingTime.add(at, level.acknowledgeWithinMs),
    hours: level.hours.name,
    because
  };
  const problem = { type: "ProblemRequested", at, path: path.id, level: level.number };
  return level.opensProblem ? [levelOpened, problem] : [levelOpened];
}
function remind(policy, path, state, round, at) {
  const level = levelOf(policy, state);
  const slow = round > path.reminders;
  const current = respondersOf(level, at);
  const reminded = {
    type: "RespondersReminded",
    at,
    path: path.id,
    level: state.level,
    round,
    responders: current.length > 0 ? current : catchAllOf(policy),
    remindAgainAt: slow ? at + path.thenEveryMs : level.hours.workingTime.add(at, level.acknowledgeWithinMs)
  };
  if (round !== path.reminders + 1) return [reminded];
  return [
    { type: "CommunicationFailureRaised", at, path: path.id, level: state.level, reminders: path.reminders },
    reminded
  ];
}
function wrongVersion(state, policy) {
  if (policy.of.id === state.policy.id && policy.of.version === state.policy.version) return void 0;
  return { refused: "wrongPolicyVersion", needed: state.policy.version, given: policy.of.version };
}
function pathOf(policy, state) {
  const path = policy.paths.find(({ id }) => id === state.path);
  if (path === void 0) throw new Error(`Version ${policy.of.version} of ${policy.of.id} has no path ${state.path}.`);
  return path;
}
function levelOf(policy, state) {
  const level = pathOf(policy, state).levels[state.level - 1];
  if (level === void 0) throw new Error(`The path ${state.path} has no level ${state.level}.`);
  return level;
}
var nothing = { events: [], effects: [] };
function decided(id, eventCount, happenings) {
  const events = happenings.map((happening, i) => ({ ...happening, number: eventCount + i + 1 }));
  return { events, effects: events.flatMap((event) => effectsOf(id, event)) };
}

// ../core/src/escalation/decider.ts
function isRefusal(decision) {
  return "refused" in decision;
}

// ../core/src/escalation/evolve.ts
function evolve(state, event) {
  if (event.type === "EscalationStarted") {
    const { id, home, incidentId, policy, at } = event;
    return { status: "open", id, home, incidentId, policy, startedAt: at, eventCount: event.number, paths: [] };
  }
  if (state.status !== "open") throw new Error(`${event.type} (event ${event.number}) without an open escalation.`);
  return { ...applied(state, event), eventCount: event.number };
}
function applied(state, event) {
  switch (event.type) {
    case "LevelOpened":
      return withPath(state, {
        path: event.path,
        level: event.level,
        levelOpenedAt: event.at,
        responders: event.responders.map(({ person }) => person),
        standing: { status: "running", acknowledgeBy: event.acknowledgeBy, remindersSent: 0 }
      });
    case "RespondersReminded":
      return changePath(state, event.path, (path) => ({
        ...path,
        // A shift may have changed since the level opened; who was told before may still answer.
        responders: union(
          path.responders,
          event.responders.map(({ person }) => person)
        ),
        standing: { status: "running", acknowledgeBy: event.remindAgainAt, remindersSent: event.round }
      }));
    case "EscalationAcknowledged":
      return changePath(state, event.path, (path) => ({
        ...path,
        standing: {
          status: "acknowledged",
          by: event.by,
          at: event.at,
          ...event.resolveBy === void 0 ? {} : { resolveBy: event.resolveBy }
        }
      }));
    case "EscalationClosed":
      return { ...state, status: "closed", closedAt: event.at, because: event.because };
    case "LevelSkipped":
    case "CommunicationFailureRaised":
    case "ProblemRequested":
      return state;
  }
}
function changePath(state, id, change) {
  return { ...state, paths: state.paths.map((path) => path.path === id ? change(path) : path) };
}
function withPath(state, opened2) {
  return state.paths.some(({ path }) => path === opened2.path) ? changePath(state, opened2.path, () => opened2) : { ...state, paths: [...state.paths, opened2] };
}
function union(first, second) {
  return [...first, ...second.filter((entry) => !first.includes(entry))];
}

// ../core/src/escalation/observe.ts
function observe(state, incident, policy, at) {
  const closing = closingReason(incident);
  if (state.status === "open") {
    return closing ? { need: "close", because: closing } : nothing2("alreadyEscalating");
  }
  if (closing) return nothing2("ticketIsOver");
  if (incident.mirrorOf) return nothing2("mirrorDecidedElsewhere");
  if (!policy) return nothing2("noPolicy");
  const evaluations = evaluateTriggers(policy, incident, at);
  const met = evaluations.find((evaluation) => evaluation.answer.met);
  if (met) return { need: "start", because: met, evaluations };
  const due = soonestDue(evaluations);
  return due === void 0 ? { need: "nothing", reason: "noTriggerCanBeMet", evaluations } : { need: "lookAgain", at: due, evaluations };
}
function closingReason(incident) {
  switch (incident.state) {
    case "resolved":
    case "closed":
    case "cancelled":
      return incident.state;
    default:
      return void 0;
  }
}
function nothing2(reason2) {
  return { need: "nothing", reason: reason2, evaluations: [] };
}

// ../core/src/escalation/state.ts
var noEscalation = { status: "none" };

// ../core/src/escalation/record.ts
var emptyRecord = { version: 0, state: noEscalation, events: [], effects: [] };
function recordDecision(record, decided2) {
  if (decided2.events.length === 0) return record;
  const startsAnew = decided2.events[0]?.type === "EscalationStarted";
  const before = startsAnew ? { ...emptyRecord, version: record.version } : record;
  return {
    version: record.version + 1,
    state: decided2.events.reduce(evolve, before.state),
    events: [...before.events, ...decided2.events],
    effects: [
      ...startsAnew ? record.effects.filter(isPending) : record.effects,
      ...decided2.effects.map((effect) => ({
        effect,
        progress: { status: "pending", attempts: 0, nextAttemptAt: effect.at }
      }))
    ]
  };
}
function effectDone(record, id, at, madeId) {
  return withProgress(record, id, madeId === void 0 ? { status: "done", at } : { status: "done", at, madeId });
}
function effectFailed(record, id, at, error, retryAfterMs) {
  const entry = record.effects.find(({ effect }) => effect.id === id);
  if (entry?.progress.status !== "pending") return record;
  const attempts = entry.progress.attempts + 1;
  return withProgress(record, id, {
    status: "pending",
    attempts,
    nextAttemptAt: at + (retryAfterMs ?? backOffMs(attempts)),
    lastError: error
  });
}
function isPending(entry) {
  return entry.progress.status === "pending";
}
function backOffMs(attempts) {
  return Math.min(15 * 6e4, 1e4 * 2 ** (attempts - 1));
}
function withProgress(record, id, progress) {
  return {
    ...record,
    version: record.version + 1,
    effects: record.effects.map((entry) => entry.effect.id === id ? { effect: entry.effect, progress } : entry)
  };
}

// ../core/src/communication/text.ts
var internalText = (text) => ({ audience: "internal", text });
var publicText = (text) => ({ audience: "public", text });

// ../core/src/explain/eventInWords.ts
function eventInWords(event, policy) {
  const words = wordsFor(policy);
  switch (event.type) {
    case "EscalationStarted":
      return {
        text: `Escalation started under \u201C${policy.name}\u201D, version ${event.policy.version}`,
        because: triggerReason(event.because, words)
      };
    case "LevelOpened":
      return {
        text: `Level ${event.level}, ${event.levelName}: told ${toldNames(event.responders)}`,
        because: levelReason(event, words)
      };
    case "LevelSkipped":
      return {
        text: `Level ${event.level}, ${event.levelName}, was passed`,
        because: `Nobody of ${event.because.group} is on call.`
      };
    case "RespondersReminded":
      return {
        text: `Reminder ${event.round} to ${toldNames(event.responders)}`,
        because: reminderReason(event, words)
      };
    case "CommunicationFailureRaised":
      return {
        text: "Communication failure: nobody answers",
        because: `Level ${event.level} is the last one and ${event.reminders} reminders were not acknowledged.`
      };
    case "ProblemRequested":
      return {
        text: "A problem is opened for root cause analysis",
        because: `Policy \u201C${policy.name}\u201D opens one at level ${event.level}.`
      };
    case "EscalationAcknowledged":
      return {
        text: `Acknowledged by ${event.byName}`,
        because: acknowledgedReason(event.as, event.level, event.resolveBy, words)
      };
    case "EscalationClosed":
      return { text: "Escalation closed", because: closedReason(event.because) };
  }
}
function wordsFor(policy) {
  const zone2 = zoneOf(policy);
  return {
    clock: (at) => formatClock(at, zone2),
    dateTime: (at) => formatDateTime(at, zone2),
    person: (id) => policy.people.find((person) => person.id === id)?.name ?? id
  };
}
function zoneOf(policy) {
  return zoneRules(policy.zone) ?? utc;
}
function triggerReason({ trigger, answer }, words) {
  switch (answer.reason) {
    case "notTakenInTime":
      return `Nobody had taken the ticket, opened ${words.dateTime(answer.since)}, by ${words.clock(answer.dueAt)} (trigger \u201C${trigger}\u201D).`;
    case "targetShareConsumed":
      return `${Math.round(answer.share * 100)} % of the resolution target was used up at ${words.dateTime(answer.dueAt)} (trigger \u201C${trigger}\u201D).`;
  }
}
function levelReason(event, words) {
  const window = `Acknowledge by ${words.dateTime(event.acknowledgeBy)} (${event.hours}).`;
  return `${openingReason(event.because, words)} ${window}`;
}
function openingReason(because, words) {
  switch (because.reason) {
    case "escalationStarted":
      return "The escalation started.";
    case "notAcknowledgedInTime":
      return `Level ${because.level} was not acknowledged by ${words.clock(because.dueAt)}.`;
    case "notResolvedInTime":
      return `Level ${because.level}, acknowledged by ${words.person(because.owner)}, did not resolve it by ${words.clock(because.dueAt)}.`;
    case "nobodyOnCallBelow":
      return `Level ${because.level} has nobody on call.`;
  }
}
function reminderReason(event, words) {
  return `Level ${event.level} is the last one and still not acknowledged. The next reminder is at ${words.dateTime(event.remindAgainAt)}.`;
}
function acknowledgedReason(as, level, resolveBy, words) {
  const right = as === "responder" ? `A responder of level ${level}.` : `By authority to acknowledge any level; level ${level} was told.`;
  return resolveBy === void 0 ? right : `${right} Goes up a level unless resolved by ${words.dateTime(resolveBy)}.`;
}
function closedReason(because) {
  return `The ticket was ${because}.`;
}
function toldNames(responders) {
  return responders.map((it) => `${it.name} (${viaInWords(it.via)})`).join(", ");
}
function viaInWords(via) {
  switch (via.kind) {
    case "onCall":
      return `on call for ${via.group}`;
    case "groupMember":
      return via.group;
    case "catchAll":
      return "last resort";
  }
}
function since(from, at) {
  return `for ${formatDuration(Math.max(0, at - from))}`;
}

// ../core/src/explain/noteInWords.ts
function noteInWords(effect, policy) {
  const { text, because } = eventInWords(effect.event, policy);
  return internalText(`${text}. ${because}`);
}

// ../core/src/explain/refusalInWords.ts
function refusalInWords(refusal, policy) {
  const words = wordsFor(policy);
  switch (refusal.refused) {
    case "alreadyStarted":
      return "This ticket already has an open escalation.";
    case "notRunning":
      return "There is nothing to acknowledge: no escalation is running on this ticket.";
    case "alreadyAcknowledged":
      return `${words.person(refusal.by)} acknowledged at ${words.dateTime(refusal.at)}.`;
    case "notAResponder":
      return `Only a responder of level ${refusal.level} may acknowledge, or someone whom the policy \u201C${policy.name}\u201D lets acknowledge any level.`;
    case "wrongPolicyVersion":
      return `This escalation runs under version ${refusal.needed} of its policy, and version ${refusal.given} was given. Tell your Rungs admin.`;
  }
}

// ../core/src/explain/panelView.ts
function panelView(facts2) {
  const { at, incident, policy, linked, problem } = facts2;
  const best = facts2.knownErrors[0];
  return {
    asOf: at,
    zone: policy?.zone ?? "UTC",
    incident: { key: incident.key, summary: incident.summary, priority: incident.priority },
    ...linked && { linked },
    escalation: escalationView(facts2),
    ...best && { knownError: knownErrorView(best) },
    ...problem && { problem }
  };
}
function escalationView(facts2) {
  const { record, policy, incident } = facts2;
  if (!policy)
    return { status: "noPolicy", because: facts2.noPolicyBecause ?? "No escalation policy applies to this ticket." };
  if (record.state.status === "none") return waitingView(facts2, policy);
  const clock2 = resolutionClock(policy, incident);
  const path = record.state.paths[0];
  if (path === void 0) throw new Error(`Escalation ${record.state.id} has no path.`);
  return {
    status: record.state.status === "closed" ? "closed" : path.standing.status,
    policy: { name: policy.name, version: policy.of.version },
    ...clock2 && { clock: clockView(clock2, facts2) },
    rungs: rungsView(facts2, policy, path, clock2),
    path: pathView(facts2, policy, path),
    ...nextView(policy, record.state, path),
    timeline: record.events.map((event) => timelineEntry(event, policy, ownEffects(record))),
    acknowledge: acknowledgePermission(facts2, policy),
    ...record.state.status === "closed" && { outcome: outcome(record.state, policy) }
  };
}
function waitingView(facts2, policy) {
  const { at, incident, record } = facts2;
  const clock2 = resolutionClock(policy, incident);
  const shown = clock2 && !isOver(incident) ? { clock: clockView(clock2, facts2) } : {};
  const observation = observe(record.state, incident, policy, at);
  switch (observation.need) {
    case "lookAgain":
      return {
        status: "waiting",
        because: `\u201C${policy.name}\u201D applies. It starts at ${wordsFor(policy).dateTime(observation.at)} unless someone takes the ticket or it is resolved.`,
        startsAt: observation.at,
        ...shown
      };
    case "start":
      return {
        status: "waiting",
        because: `\u201C${policy.name}\u201D applies and is due to start now.`,
        startsAt: at,
        ...shown
      };
    case "close":
    case "nothing":
      return { status: "waiting", because: quietReason(facts2, policy), ...shown };
  }
}
function quietReason({ incident, linked }, policy) {
  if (isOver(incident)) return "The ticket is over; it was never escalated.";
  if (incident.mirrorOf) {
    const tool = incident.mirrorOf.tool === "jira" ? "Jira" : "ServiceNow";
    return `This ticket mirrors ${linked?.key ?? incident.mirrorOf.key}. Its escalation is decided in ${tool}.`;
  }
  return `\u201C${policy.name}\u201D applies. Someone has taken the ticket, and no trigger waits for a time.`;
}
function clockView(clock2, { at, incident }) {
  const seenAt = incident.resolvedAt ?? at;
  const breached = seenAt > clock2.dueAt;
  const over = isOver(incident);
  return {
    name: clock2.name,
    goalMs: clock2.goalMs,
    dueAt: clock2.dueAt,
    remainingMs: remainingMs(clock2, seenAt),
    consumedShare: consumedShare(clock2, seenAt),
    state: over ? breached ? "missed" : "met" : breached ? "breached" : "running",
    hours: clock2.hours.name
  };
}
function rungsView(facts2, policy, path, clock2) {
  const levels = policy.paths.find(({ id }) => id === path.path)?.levels ?? [];
  const openings = facts2.record.events.filter(
    (event) => event.type === "LevelOpened" && event.path === path.path
  );
  const nextAt = facts2.record.state.status === "open" ? pathDeadline(path) : void 0;
  return levels.map((level) => {
    const toldAt = openings.find((event) => event.level === level.number)?.at;
    const isNext = toldAt === void 0 && level.number === path.level + 1 && nextAt !== void 0;
    const at = toldAt ?? (isNext ? nextAt : void 0);
    return {
      level: level.number,
      name: level.name,
      state: toldAt !== void 0 ? "told" : isNext ? "next" : "later",
      ...at !== void 0 && { at },
      ...at !== void 0 && clock2 && { share: consumedShare(clock2, at) }
    };
  });
}
function pathView({ at, record }, policy, path) {
  const compiled = policy.paths.find(({ id }) => id === path.path);
  const people = path.standing.status === "acknowledged" ? [path.standing.by] : path.responders;
  return {
    id: path.path,
    name: compiled?.name ?? path.path,
    level: path.level,
    levels: compiled?.levels.length ?? path.level,
    levelName: compiled?.levels[path.level - 1]?.name ?? "",
    responders: people.map((id) => {
      const name = wordsFor(policy).person(id);
      return { id, name, initials: initials(name) };
    }),
    sentence: standingSentence(path, policy, record.state.status === "closed" ? record.state.closedAt : at)
  };
}
function standingSentence(path, policy, at) {
  if (path.standing.status === "running") return `Not acknowledged ${since(path.levelOpenedAt, at)}`;
  const words = wordsFor(policy);
  const after = formatDuration(path.standing.at - path.levelOpenedAt);
  return `Acknowledged by ${words.person(path.standing.by)}, ${words.dateTime(path.standing.at)}, after ${after}`;
}
function nextView(policy, state, path) {
  const at = pathDeadline(path);
  if (state.status === "closed" || at === void 0) return {};
  const levels = policy.paths.find(({ id }) => id === path.path)?.levels ?? [];
  const next = levels[path.level];
  const when = wordsFor(policy).dateTime(at);
  const unless = path.standing.status === "running" ? "someone acknowledges" : "it is resolved";
  const sentence = next ? `Level ${next.number}, ${next.name}, is told at ${when} unless ${unless}` : `Level ${path.level} is told again at ${when} unless ${unless}`;
  return { next: { sentence, at } };
}
var ENTRY_KIND = {
  EscalationStarted: "started",
  LevelOpened: "told",
  LevelSkipped: "skipped",
  RespondersReminded: "reminded",
  CommunicationFailureRaised: "failure",
  ProblemRequested: "problem",
  EscalationAcknowledged: "acknowledged",
  EscalationClosed: "closed"
};
function timelineEntry(event, policy, effects) {
  const delivery = deliveryOf(event, effects);
  return {
    number: event.number,
    at: event.at,
    kind: ENTRY_KIND[event.type],
    ...eventInWords(event, policy),
    ...delivery && { delivery }
  };
}
function ownEffects({ state, effects }) {
  return state.status === "none" ? [] : effects.filter(({ effect }) => effect.escalation === state.id);
}
function deliveryOf(event, effects) {
  const entry = effects.find(({ effect }) => effect.type !== "AddWorkNote" && effect.event.number === event.number);
  if (!entry) return void 0;
  if (entry.progress.status === "done") return "delivered";
  return entry.progress.attempts === 0 ? "waiting" : "failing";
}
function acknowledgePermission({ at, record, viewer }, policy) {
  if (viewer === void 0) {
    return { allowed: false, because: `Your account is none of the people in the policy \u201C${policy.name}\u201D.` };
  }
  const decision = decide(record.state, { type: "Acknowledge", at, by: viewer, policy });
  if (isRefusal(decision)) return { allowed: false, because: refusalInWords(decision, policy) };
  return decision.events.length > 0 ? { allowed: true } : { allowed: false, because: "You have acknowledged it already." };
}
function outcome(state, policy) {
  const highest = Math.max(...state.paths.map(({ level }) => level));
  return `The ticket was ${state.because} at ${wordsFor(policy).dateTime(state.closedAt)}. Highest level reached: ${highest}.`;
}
function knownErrorView({ knownError, score, evidence }) {
  const { id, title, workaround } = knownError;
  return { id, title, workaround, score, evidence: evidence.map(evidenceInWords) };
}
function evidenceInWords(evidence) {
  switch (evidence.kind) {
    case "sameErrorText":
      return `Same error text (\u201C${evidence.text}\u201D)`;
    case "sameService":
      return `Same service (${evidence.service})`;
    case "sharedWords":
      return `Shared words: ${evidence.words.join(", ")}`;
  }
}
function initials(name) {
  const letters = name.split(/\s+/).map((word) => word.charAt(0).toUpperCase());
  return letters.slice(0, 1).concat(letters.slice(1).slice(-1)).join("");
}

// ../core/src/knownError/steadyWords.ts
var VARIES = "\u2026";
function steadyWords(text) {
  return text.toLowerCase().split(/\s+/).map(markPassingParts).join(" ").split(BETWEEN_WORDS).filter((word) => word !== "").map(markPassingWord).filter((word, index, words) => word !== VARIES || words[index - 1] !== VARIES);
}
var BETWEEN_WORDS = /[\s!-/:-@[-`{-~\u00ab\u00bb\u2018-\u201f]+/;
var PIECE_LENGTH_MAX = 200;
var PASSING_PARTS = [
  /^['"][^'"]*['"][.,;:!?)\]]*$/g,
  // a name in quotes
  /https?:\/\/.+/g,
  /[^<>@]+@[^<>@]+/g,
  // a mail address, or user@host
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
  // a UUID
  /\d{4}-\d\d-\d\d(?:t[\d:.,]+(?:z|[+-]\d\d:?\d\d)?)?/g,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  // A host; the look-ahead leaves class names such as java.net.UnknownHostException alone.
  /\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|eu|de|uk|local|lan|corp|internal|intern|test|example)(?!\.?[\w-])(?::\d+)?/g
];
function markPassingParts(piece) {
  if (piece.length > PIECE_LENGTH_MAX) return VARIES;
  const withoutHttpVersion = piece.replace(/^http\/[\d.]+$/, "http");
  return PASSING_PARTS.reduce((rest, part) => rest.replace(part, ` ${VARIES} `), withoutHttpVersion);
}
var NUMBERED_BY = [
  "http",
  "smtp",
  "status",
  "error",
  "code",
  "errno",
  "event",
  "id",
  "exit",
  "sqlstate",
  "ora",
  "kb"
];
var UNITS = ["ms", "s", "sec", "seconds", "min", "minutes", "kb", "mb", "gb", "bytes"];
function markPassingWord(word, index, words) {
  const before = words[index - 1] ?? "";
  if (UNITS.includes(word) && /^\d+$/.test(before)) return VARIES;
  if (!/\d/.test(word)) return word;
  if (/^0x[0-9a-f]{1,8}$/.test(word)) return word;
  if (/^\d{1,5}$/.test(word) && NUMBERED_BY.includes(before)) return word;
  return /^\d/.test(word) || /^[0-9a-f]{12,}$/.test(word) ? VARIES : word.replace(/\d+/g, VARIES);
}

// ../core/src/knownError/matchKnownErrors.ts
var MATCH_THRESHOLD = 0.4;
var ERROR_TEXT_STRENGTH_MAX = 0.85;
var SERVICE_STRENGTH = 0.3;
var WORDS_STRENGTH_MAX = 0.6;
var WORDS_SHARE_ENOUGH = 0.5;
function matchKnownErrors(incident, knownErrors) {
  const ticket = readTicket(incident);
  const candidates = knownErrors.map(readKnownError);
  const holders = countHolders(candidates);
  return candidates.map((candidate) => match(candidate, ticket, holders)).filter(({ score }) => score >= MATCH_THRESHOLD).sort((a, b) => b.score - a.score || (a.knownError.id < b.knownError.id ? -1 : 1));
}
function readTicket(incident) {
  const words = steadyWords(`${incident.summary}
${incident.description}`);
  return { text: spaced(words), words: new Set(words), service: nameKey(incident.service) };
}
function readKnownError(knownError) {
  const ofServices = steadyWords(knownError.services.join("\n"));
  const words = steadyWords(`${knownError.title}
${knownError.symptoms}`).filter((word) => isTelling(word) && !ofServices.includes(word));
  return { knownError, words: words.filter((word, index) => words.indexOf(word) === index) };
}
function countHolders(candidates) {
  const holders = /* @__PURE__ */ new Map();
  candidates.forEach(({ words }) => words.forEach((word) => holders.set(word, (holders.get(word) ?? 0) + 1)));
  return holders;
}
function match(candidate, ticket, holders) {
  const witnesses = [
    ...sameErrorTexts(candidate.knownError, ticket),
    ...sameService(candidate.knownError, ticket),
    ...sharedWords(candidate.words, ticket, holders)
  ];
  return {
    knownError: candidate.knownError,
    score: 1 - witnesses.reduce((doubt, { strength }) => doubt * (1 - strength), 1),
    evidence: witnesses.map(({ evidence }) => evidence)
  };
}
function sameErrorTexts(knownError, ticket) {
  return knownError.errorTexts.map((text) => ({ text, words: withoutOpenEnds(steadyWords(text)) })).filter(({ words }) => ticket.text.includes(spaced(words))).map(({ text, words }) => ({
    strength: errorTextStrength(words),
    evidence: { kind: "sameErrorText", text }
  }));
}
function errorTextStrength(words) {
  return ERROR_TEXT_STRENGTH_MAX * (1 - 2 ** -words.filter((word) => word !== VARIES).length);
}
function sameService(knownError, ticket) {
  const service = knownError.services.find((name) => nameKey(name) === ticket.service);
  return service === void 0 ? [] : [{ strength: SERVICE_STRENGTH, evidence: { kind: "sameService", service } }];
}
function sharedWords(words, ticket, holders) {
  const shared = words.filter((word) => ticket.words.has(word));
  if (shared.length === 0) return [];
  const share = weightOf(shared, holders) / weightOf(words, holders);
  return [
    {
      strength: WORDS_STRENGTH_MAX * Math.min(1, share / WORDS_SHARE_ENOUGH),
      evidence: { kind: "sharedWords", words: shared.sort(byRarity(holders)) }
    }
  ];
}
function weightOf(words, holders) {
  return words.reduce((weight, word) => weight + 1 / (holders.get(word) ?? 1), 0);
}
function byRarity(holders) {
  return (a, b) => (holders.get(a) ?? 0) - (holders.get(b) ?? 0) || (a < b ? -1 : 1);
}
function withoutOpenEnds(words) {
  const first = words.findIndex((word) => word !== VARIES);
  return first === -1 ? [] : words.slice(first, words[words.length - 1] === VARIES ? -1 : void 0);
}
function spaced(words) {
  return ` ${words.join(" ")} `;
}
function nameKey(name) {
  return name === void 0 ? void 0 : name.trim().toLowerCase();
}
var COMMON_WORDS = "about after again all also and any are because been before but can cannot could does during each either error failed fails for from get gets had has have into its may more most new not now one only other our out over same several since some still such than that the their them then there these they this through too under until users very was were what when where which while who will with without works working would you your".split(" ");
function isTelling(word) {
  return word.length >= 3 && word.indexOf(VARIES) === -1 && !/^\d/.test(word) && !COMMON_WORDS.includes(word);
}

// ../core/src/knownError/starterKnownErrors.ts
var starterKnownErrors = [
  {
    id: "KE-1",
    title: "Database connection pool exhausted",
    symptoms: "Pages load slowly, then requests end in a gateway timeout. Checkout and payment calls hang while the database itself is idle; connections leak from the application pool.",
    errorTexts: [
      "HTTP 504",
      "504 Gateway Time-out",
      "Connection is not available, request timed out after 30000ms",
      "upstream timed out (110: Connection timed out) while reading response header from upstream",
      "The timeout period elapsed prior to obtaining a connection from the pool"
    ],
    services: ["Payments", "Web shop"],
    workaround: "Take a thread dump, then restart the application nodes one at a time: leaked connections return to the pool. Watch active connections for ten minutes afterwards."
  },
  {
    id: "KE-2",
    title: "TLS certificate expired",
    symptoms: "Browsers warn that the site is not secure, and clients refuse the handshake. It began at one instant, often at midnight UTC, for everybody.",
    errorTexts: [
      "NET::ERR_CERT_DATE_INVALID",
      "certificate has expired",
      "certificate has expired or is not yet valid",
      "PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed"
    ],
    services: ["Web shop", "Payments", "Mail"],
    workaround: "Install the renewed certificate with its full chain on the load balancer and reload it. Check the date from outside: openssl s_client -connect HOST:443 | openssl x509 -noout -dates."
  },
  {
    id: "KE-3",
    title: "Disk full on an application server",
    symptoms: "Uploads and exports cannot be saved, temporary files are not created and jobs stop in the middle. Reading still succeeds.",
    errorTexts: ["No space left on device", "There is not enough space on the disk", "Disk quota exceeded"],
    services: ["Warehouse", "Web shop"],
    workaround: "Find what grew (du -x), move old exports and temporary files away, then restart the stopped jobs. Deleted files that a process holds open free their space only when it restarts."
  },
  {
    id: "KE-4",
    title: "Name resolution (DNS) not answering",
    symptoms: "Several applications lose their neighbours at once, by host name; the same call by address succeeds. Resolver queries time out or answer NXDOMAIN.",
    errorTexts: [
      "Temporary failure in name resolution",
      "getaddrinfo ENOTFOUND",
      "java.net.UnknownHostException",
      "DNS_PROBE_FINISHED_NXDOMAIN",
      "Could not resolve host"
    ],
    services: ["Web shop", "Mail", "Payments"],
    workaround: "Point the affected hosts to the second resolver, clear negative caches, and restart the first resolver. Compare the zone serial on both before switching back."
  },
  {
    id: "KE-5",
    title: "Mail queue stuck",
    symptoms: "Mails are accepted and not delivered; the outgoing queue grows and confirmations arrive hours late. Receiving may be refused for lack of resources.",
    errorTexts: [
      "452 4.3.1 Insufficient system resources",
      "delivery temporarily suspended",
      "mail transport unavailable",
      "queue file write error"
    ],
    services: ["Mail"],
    workaround: "Free disk space and memory on the relay until back pressure ends, put the message that blocks the queue on hold, then flush the queue in small batches."
  },
  {
    id: "KE-6",
    title: "Print spooler stopped",
    symptoms: "Print jobs stay in the queue, printers appear offline or cannot be added, labels and documents do not come out at any printer of one print server.",
    errorTexts: [
      "The print spooler service is not running",
      "Operation failed with error 0x0000011b",
      "error 0x000006ba",
      "The local print spooler service is not running"
    ],
    services: ["Office printing", "Warehouse"],
    workaround: "Stop the spooler, empty its PRINTERS folder, start it again. If it stops within minutes, remove the driver installed last."
  },
  {
    id: "KE-7",
    title: "Process restarted after running out of memory",
    symptoms: "The application disappears for a minute and returns, again and again, more often under load. Memory rises steadily between restarts; sessions are lost.",
    errorTexts: [
      "java.lang.OutOfMemoryError: Java heap space",
      "JavaScript heap out of memory",
      "Out of memory: Killed process",
      "OOMKilled",
      "exit code 137"
    ],
    services: ["Web shop", "Warehouse"],
    workaround: "Keep a heap dump, then restart the nodes in turn before memory runs out (every few hours) and route the heaviest report or import to a time without load."
  },
  {
    id: "KE-8",
    title: "Lock wait timeout in the database",
    symptoms: "Bookings and stock updates hang and are rolled back while one long transaction holds the rows. Deadlocks appear in the log; reading is not affected.",
    errorTexts: [
      "Lock wait timeout exceeded; try restarting transaction",
      "canceling statement due to lock timeout",
      "ORA-00054: resource busy and acquire with NOWAIT specified",
      "Deadlock found when trying to get lock"
    ],
    services: ["Payments", "Warehouse"],
    workaround: "Find the blocking session, ask its owner, end it. Run the batch that holds the rows in smaller transactions until it is changed."
  },
  {
    id: "KE-9",
    title: "Log partition full",
    symptoms: "The database stops accepting changes, or services do not start, because the partition of the transaction log or of the system log is full. Data partitions have room.",
    errorTexts: [
      "The transaction log for database 'Orders' is full due to 'LOG_BACKUP'",
      "Archiver error. Connect internal only, until freed",
      "rsyslogd: file /var/log/syslog: write error"
    ],
    services: ["Warehouse", "Payments"],
    workaround: "Back up the transaction log now so that its space can be used again, or rotate and compress the system logs. Do not delete log files of a running database."
  },
  {
    id: "KE-10",
    title: "Clock skew between servers (NTP)",
    symptoms: "Sign-in fails for some people only, tokens are refused as not yet valid, and times in logs of two servers disagree. One server lost its time source.",
    errorTexts: [
      "Clock skew too great",
      "RequestTimeTooSkewed",
      "token is not yet valid",
      "The time or date difference between the client and server is too great"
    ],
    services: ["Web shop", "Mail", "Payments"],
    workaround: "Compare chronyc tracking on both servers, restore the time source, and step the clock while the application is stopped. Sign-in succeeds again without a restart."
  }
];

// ../core/src/problem/problemFor.ts
var PROBLEM_TITLE_LENGTH_MAX = 160;
function problemFor(incident, record) {
  const summary = oneLine(incident.summary);
  return {
    title: cutTo(PROBLEM_TITLE_LENGTH_MAX, `Root cause of ${incident.key}: ${summary}`),
    description: internalText(
      [
        `${incident.key}: ${summary}`,
        facts(incident),
        "",
        "How it escalated, counted from the opening of the incident:",
        ...course(incident, record),
        "",
        "What is asked:",
        "- Analyse the root cause: what happened, why, and why it was not noticed or stopped earlier.",
        "- Record a workaround as soon as there is one, so that the next incident of this kind is shorter.",
        "- Propose the permanent fix, or say why there is none."
      ].join("\n")
    )
  };
}
function facts({ priority, service, category, supportGroup }) {
  return [
    `Priority ${priority}`,
    ...service === void 0 ? [] : [`service ${service}`],
    ...category === void 0 ? [] : [`category ${category}`],
    ...supportGroup === void 0 ? [] : [`support group ${supportGroup}`]
  ].join(", ");
}
function course(incident, { events }) {
  const asked = events.filter((event) => event.type === "ProblemRequested").pop();
  return events.filter(isStep).filter(({ path, number }) => !asked || path === asked.path && number <= asked.number).map((step) => `- ${formatDuration(Math.max(0, step.at - incident.openedAt))}: ${inWords(step)}`);
}
function isStep(event) {
  return event.type === "LevelOpened" || event.type === "LevelSkipped" || event.type === "ProblemRequested";
}
function inWords(step) {
  switch (step.type) {
    case "LevelOpened":
      return `level ${step.level} (${step.levelName}) was told; ${reason(step.because)}`;
    case "LevelSkipped":
      return `level ${step.level} (${step.levelName}) was passed; nobody of ${step.because.group} was on call`;
    case "ProblemRequested":
      return `level ${step.level} asked for this root cause analysis`;
  }
}
function reason(because) {
  switch (because.reason) {
    case "escalationStarted":
      return "the escalation started";
    case "notAcknowledgedInTime":
      return `level ${because.level} had not acknowledged in time`;
    case "notResolvedInTime":
      return `level ${because.level} had acknowledged and not resolved it in time`;
    case "nobodyOnCallBelow":
      return `level ${because.level} had nobody on call`;
  }
}
function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
function cutTo(length, text) {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}\u2026`;
}

// ../core/src/metrics/distribution.ts
function distribution(finishedMs, open2) {
  if (finishedMs.length === 0) return { n: 0, open: open2 };
  const sorted = [...finishedMs].sort((a, b) => a - b);
  return { n: sorted.length, open: open2, medianMs: percentile(sorted, 0.5), p90Ms: percentile(sorted, 0.9) };
}
function percentile(sorted, share) {
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return Math.round(below + (rank - Math.floor(rank)) * (above - below));
}

// ../core/src/metrics/dashboardView.ts
function dashboardView(rows, at, zone2) {
  const unacknowledged = ticketsWith(runningPaths, rows);
  return {
    asOf: at,
    zone: zone2,
    openByLevel: byLevel(ticketsWith(openPaths, rows)),
    unacknowledged: { count: unacknowledged.length, tickets: unacknowledged },
    timeToEscalate: timeToEscalate(rows),
    timeToAcknowledge: timeToAcknowledge(rows.map(({ record }) => record))
  };
}
var openPaths = ({ state }) => state.status === "open" ? state.paths : [];
var runningPaths = (record) => openPaths(record).filter(({ standing }) => standing.status === "running");
function ticketsWith(pathsOf, rows) {
  return rows.flatMap((row) => {
    const [first, ...others] = pathsOf(row.record);
    return first ? [ticketAt(others.reduce(higher, first), row)] : [];
  }).sort((a, b) => a.since - b.since || (a.key < b.key ? -1 : 1));
}
function higher(a, b) {
  const byLevelThenAge = b.level - a.level || a.levelOpenedAt - b.levelOpenedAt;
  return byLevelThenAge > 0 ? b : a;
}
function ticketAt({ level, levelOpenedAt }, { key, summary, url }) {
  const ticket = { key, summary, level, since: levelOpenedAt };
  return url === void 0 ? ticket : { ...ticket, url };
}
function byLevel(tickets) {
  const highest = tickets.reduce((level, ticket) => Math.max(level, ticket.level), 0);
  return Array.from({ length: highest }, (_, index) => {
    const here = tickets.filter(({ level }) => level === index + 1);
    return { level: index + 1, count: here.length, tickets: here };
  });
}
function timeToEscalate(rows) {
  const unrisen = rows.filter(({ record }) => record.state.status === "open" && !firstRise(record));
  const timesMs = rows.flatMap(({ record, incidentOpenedAt }) => {
    const rise = firstRise(record);
    return rise ? [rise.at - incidentOpenedAt] : [];
  });
  return distribution(timesMs, unrisen.length);
}
function firstRise({ events }) {
  return events.find((event) => event.type === "LevelOpened" && event.level > 1);
}
function timeToAcknowledge(records) {
  const waiting = records.reduce((count, record) => count + runningPaths(record).length, 0);
  return distribution(records.flatMap(acknowledgementTimesMs), waiting);
}
function acknowledgementTimesMs({ events }) {
  return events.filter((event) => event.type === "EscalationAcknowledged").flatMap((acknowledged) => {
    const told2 = events.filter((event) => isTellingBefore(acknowledged, event)).pop();
    return told2 ? [acknowledged.at - told2.at] : [];
  });
}
function isTellingBefore(acknowledged, event) {
  return event.type === "LevelOpened" && event.path === acknowledged.path && event.level === acknowledged.level && event.number < acknowledged.number;
}

// ../core/src/sync/reconcile.ts
function reconcile(input) {
  const settlements = eachFieldOnce(input.rules).map((rule) => settle(rule, input));
  return {
    leftWrites: { fields: writesTo("left", settlements), comments: missingOn(input.left, input.right) },
    rightWrites: { fields: writesTo("right", settlements), comments: missingOn(input.right, input.left) },
    nextBase: toFields(settlements.map(({ field, agreed }) => [field, agreed])),
    conflicts: settlements.flatMap(({ conflict }) => conflict ?? [])
  };
}
function baseSeen(base, attempted, left, right) {
  const stands = (field, value) => {
    if (field in attempted.leftWrites.fields) return left.fields[field] === value;
    if (field in attempted.rightWrites.fields) return right.fields[field] === value;
    return true;
  };
  return toFields(
    Object.entries(attempted.nextBase).map(([field, value]) => [field, stands(field, value) ? value : base?.[field]])
  );
}
function settle(rule, { base, left, right, at }) {
  const { field } = rule;
  const before = base?.[field];
  const onLeft = left.fields[field];
  const onRight = right.fields[field];
  if (onLeft === void 0 || onRight === void 0) return { field, agreed: before };
  if (onLeft === onRight) return { field, agreed: onLeft };
  if (onLeft === before) return { field, agreed: onRight, writeTo: "left" };
  if (onRight === before) return { field, agreed: onLeft, writeTo: "right" };
  const { winner, because } = winnerBy(rule, left.changedAt?.[field], right.changedAt?.[field]);
  return {
    field,
    agreed: winner === "left" ? onLeft : onRight,
    writeTo: opposite(winner),
    conflict: { field, base: before, left: onLeft, right: onRight, winner, because, at }
  };
}
function winnerBy({ owner, settle: settle2 }, leftAt, rightAt) {
  if (settle2 === "owner") return { winner: owner, because: "owner" };
  if (leftAt === void 0 || rightAt === void 0 || leftAt === rightAt) {
    return { winner: owner, because: "tieToOwner" };
  }
  return { winner: leftAt > rightAt ? "left" : "right", because: "newest" };
}
function eachFieldOnce(rules) {
  const fields = rules.map(({ field }) => field);
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice !== void 0) throw new RangeError(`Field ${twice} has more than one rule for keeping it in step`);
  return rules;
}
function writesTo(side, settlements) {
  return toFields(settlements.filter(({ writeTo }) => writeTo === side).map(({ field, agreed }) => [field, agreed]));
}
function toFields(entries) {
  const fields = {};
  entries.forEach(([field, value]) => {
    if (value !== void 0) fields[field] = value;
  });
  return fields;
}
function missingOn(side, other) {
  const known2 = new Set(side.comments.map(({ origin }) => origin));
  const missing2 = other.comments.filter(({ origin }) => !known2.has(origin));
  return missing2.filter((comment, index) => missing2.findIndex(({ origin }) => origin === comment.origin) === index).sort((a, b) => a.at - b.at || (a.origin < b.origin ? -1 : 1));
}
function opposite(side) {
  return side === "left" ? "right" : "left";
}

// ../core/src/simulation/breachInHistory.ts
function breachFlagged(row, overSince) {
  return row.breached ? { at: Math.min(row.at, overSince ?? row.at), knownFrom: "log" } : void 0;
}
function targetMissed(policy, incident, from, until) {
  const clock2 = policy && !isOver(incident) ? resolutionClock(policy, incident) : void 0;
  if (clock2 === void 0 || clock2.dueAt >= until) return void 0;
  return { at: Math.max(from, clock2.dueAt), knownFrom: "target" };
}

// ../core/src/simulation/incidentInHistory.ts
var REPLAYED_AS = "servicenow";
var LEAST_URGENT = 5;
function incidentAfter(row, before) {
  const after = { ...before ?? firstSeen(row) };
  after.state = stateAfter(row, before);
  after.assigned = isAssigned(row, before);
  if (row.priority !== void 0) after.priority = row.priority;
  if (row.summary !== void 0) after.summary = row.summary ?? "";
  set(after, "service", row.service);
  set(after, "category", row.category);
  set(after, "supportGroup", row.group);
  return after;
}
function isTaken(row, incident) {
  return row.acknowledged ?? (incident.assigned || incident.state === "inProgress" || incident.state === "onHold");
}
function firstSeen(row) {
  return {
    tool: REPLAYED_AS,
    id: row.ticket,
    key: row.ticket,
    summary: "",
    description: "",
    state: "new",
    priority: LEAST_URGENT,
    assigned: false,
    // A log that says a ticket was changed before it was opened means the change.
    openedAt: Math.min(row.openedAt ?? row.at, row.at)
  };
}
function stateAfter(row, before) {
  if (row.state !== void 0) return row.state;
  if (row.resolved) return "resolved";
  const state = before?.state ?? "new";
  if (row.resolved === false && (state === "resolved" || state === "closed"))
    return row.acknowledged ? "inProgress" : "new";
  return row.acknowledged && state === "new" ? "inProgress" : state;
}
function isAssigned(row, before) {
  return row.assignee === void 0 ? before?.assigned ?? false : row.assignee !== null;
}
function set(incident, field, value) {
  if (value === null) delete incident[field];
  else if (value !== void 0) incident[field] = value;
}

// ../core/src/simulation/replayTicket.ts
function replayTicket(rows, policy) {
  const [first] = rows;
  if (first === void 0) throw new Error("A ticket without rows cannot be replayed.");
  const play = {
    policy,
    flagsBreaches: rows.some((row) => row.breached !== void 0),
    at: first.at,
    state: noEscalation,
    escalations: 0,
    events: []
  };
  for (const row of rows) playRow(play, row);
  return outcomeOf(first.ticket, play);
}
function playRow(play, row) {
  const at = Math.max(play.at, row.at);
  playUntil(play, at);
  const incident = incidentAfter(row, play.incident);
  play.at = at;
  play.incident = incident;
  play.overSince = isOver(incident) ? play.overSince ?? at : void 0;
  if (play.flagsBreaches) play.breach ??= breachFlagged({ ...row, at }, play.overSince);
  if (!isOver(incident) && isTaken(row, incident)) acknowledge2(play, at);
  look(play, incident, at);
}
function playUntil(play, until) {
  const { incident } = play;
  if (!incident) return;
  if (!play.flagsBreaches) play.breach ??= targetMissed(policyFor(play, incident), incident, play.at, until);
  for (let due = nextDue(play); due !== void 0 && due <= until; due = nextDue(play)) {
    if (play.state.status === "open") perform(play, { type: "CheckDeadlines", at: due, policy: play.policy });
    else look(play, incident, due);
    const next = nextDue(play);
    if (next !== void 0 && next <= due) throw new Error(`Time does not move on for ${incident.key} at ${due}.`);
  }
}
function nextDue(play) {
  return play.state.status === "open" ? nextDeadline(play.state) : play.lookAgainAt;
}
function look(play, incident, at) {
  const policy = policyFor(play, incident);
  const observation = observe(play.state, incident, policy, at);
  play.lookAgainAt = observation.need === "lookAgain" ? observation.at : void 0;
  if (observation.need === "close") perform(play, { type: "CloseEscalation", at, because: observation.because });
  if (observation.need !== "start" || !policy) return;
  play.escalations += 1;
  play.state = noEscalation;
  const id = `${incident.tool}:${incident.id}:${play.escalations}`;
  perform(play, { type: "StartEscalation", at, id, incident, policy, because: observation.because });
}
function policyFor(play, incident) {
  return selectPolicy([play.policy], incident).policy;
}
function acknowledge2(play, at) {
  for (let by = waitedFor(play.state); by !== void 0; by = waitedFor(play.state)) {
    perform(play, { type: "Acknowledge", at, by, policy: play.policy });
  }
}
function waitedFor(state) {
  if (state.status !== "open") return void 0;
  return state.paths.find(({ standing }) => standing.status === "running")?.responders[0];
}
function perform(play, command) {
  const decision = decide(play.state, command);
  if (isRefusal(decision)) throw new Error(`${command.type} at ${command.at} was refused: ${decision.refused}.`);
  if (decision.events.length === 0) throw new Error(`${command.type} at ${command.at} changed nothing.`);
  play.state = decision.events.reduce(evolve, play.state);
  play.events.push(...decision.events);
}
function outcomeOf(ticket, { events, breach }) {
  const levels = events.flatMap((event) => event.type === "LevelOpened" ? [event.level] : []);
  const escalatedAt = events.find(({ type }) => type === "LevelOpened")?.at;
  const acknowledgedAt = events.find(({ type }) => type === "EscalationAcknowledged")?.at;
  const caught = breach !== void 0 && escalatedAt !== void 0 && escalatedAt < breach.at;
  return {
    ticket,
    escalated: escalatedAt !== void 0,
    highestLevel: Math.max(0, ...levels),
    ...escalatedAt === void 0 ? {} : { escalatedAt },
    ...acknowledgedAt === void 0 ? {} : { acknowledgedAt },
    ...breach === void 0 ? {} : { breach },
    caught,
    ...caught ? { leadMs: breach.at - escalatedAt } : {},
    events
  };
}

// ../shared-types/src/closest.ts
function closest(written, known2) {
  const most = Math.max(1, Math.floor(written.length / 3));
  let best;
  let bestDistance = most + 1;
  for (const name of known2) {
    if (Math.abs(name.length - written.length) > most) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

// ../shared-types/src/checkAgainstSchema.ts
function checkAgainstSchema(schema, value) {
  const faults = [];
  check(schema, value, [], faults);
  return faults;
}
function check(schema, value, path, faults) {
  if (schema.oneOf) return checkVariant(schema.oneOf, value, path, faults);
  const reason2 = faultOf(schema, value);
  if (reason2 !== void 0) {
    faults.push({ path, reason: reason2, remedy: remedyFor(schema) });
    return;
  }
  if (schema.items) {
    const { items } = schema;
    value.forEach((item, index) => check(items, item, [...path, index], faults));
  }
  if (schema.type === "object") checkProperties(schema, schema.properties ?? {}, value, path, faults);
}
function checkProperties(schema, properties, value, path, faults) {
  for (const key of schema.required ?? []) {
    if (!has(value, key)) faults.push(missing([...path, key], properties[key]));
  }
  for (const key of Object.keys(value)) {
    const known2 = (has(properties, key) ? properties[key] : void 0) ?? schema.additionalProperties;
    if (known2 === false) faults.push(unknownKey([...path, key], key, Object.keys(properties)));
    else if (known2) check(known2, value[key], [...path, key], faults);
  }
}
function checkVariant(variants, value, path, faults) {
  if (!isObject(value)) {
    faults.push({
      path,
      reason: `This must be a map of keys and values, but is ${kindOf(value)}.`,
      remedy: "Write keys and values."
    });
    return;
  }
  const tag = tagOf(variants);
  const names = variants.map((variant) => variant.properties?.[tag]?.const);
  const chosen = has(value, tag) ? variants[names.indexOf(value[tag])] : void 0;
  if (chosen) return check(chosen, value, path, faults);
  const reason2 = has(value, tag) ? `${said(value[tag])} is not known here.` : "This is missing.";
  faults.push({ path: [...path, tag], reason: reason2, remedy: `Write one of ${names.join(", ")}.` });
}
function tagOf(variants) {
  const [first] = variants;
  const tag = Object.keys(first?.properties ?? {}).find((key) => first?.properties?.[key]?.const !== void 0);
  if (tag === void 0) throw new Error("A schema with variants needs a property that tells them apart.");
  return tag;
}
function faultOf(schema, value) {
  if (!isOfType(schema.type, value)) return `This must be ${named(schema)}, but is ${kindOf(value)}.`;
  if (schema.const !== void 0 && value !== schema.const)
    return `This must be ${String(schema.const)}, but is ${said(value)}.`;
  if (schema.enum && !schema.enum.includes(value)) return `${said(value)} is not known here.`;
  if (typeof value === "string") return textFault(schema, value);
  if (typeof value === "number") return numberFault(schema, value);
  if (Array.isArray(value) && value.length < (schema.minItems ?? 0)) return "The list is empty.";
  return void 0;
}
function textFault(schema, value) {
  const fits = schema.pattern === void 0 || new RegExp(schema.pattern).test(value);
  return fits && value.length >= (schema.minLength ?? 0) ? void 0 : `This must be ${named(schema)}, but is ${said(value)}.`;
}
function numberFault(schema, value) {
  if (schema.minimum !== void 0 && value < schema.minimum) return `${value} is below ${schema.minimum}.`;
  if (schema.maximum !== void 0 && value > schema.maximum) return `${value} is above ${schema.maximum}.`;
  return void 0;
}
function isOfType(type, value) {
  switch (type) {
    case void 0:
      return true;
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "integer":
      return typeof value === "number" && isFinite(value) && Math.floor(value) === value;
    case "number":
      return typeof value === "number" && isFinite(value);
    default:
      return typeof value === type;
  }
}
function missing(path, schema) {
  return { path, reason: "This is missing.", remedy: schema ? `Add it: ${named(schema)}.` : "Add it." };
}
function unknownKey(path, key, known2) {
  const near = closest(key, known2);
  const remedy = near === void 0 ? `Remove it, or use one of ${known2.join(", ")}.` : `Did you mean \u201C${near}\u201D?`;
  return { path, reason: `${said(key)} is not known here.`, remedy };
}
function remedyFor(schema) {
  if (schema.enum && !schema.description) return `Write one of ${schema.enum.join(", ")}.`;
  return schema.minItems !== void 0 ? "Write a list with at least one item." : `Write ${named(schema)}.`;
}
function named(schema) {
  if (schema.description !== void 0) return schema.description;
  if (schema.enum) return `one of ${schema.enum.join(", ")}`;
  if (schema.minimum !== void 0 && schema.maximum !== void 0) {
    return `a ${schema.type === "integer" ? "whole " : ""}number from ${schema.minimum} to ${schema.maximum}`;
  }
  return typeNames[schema.type ?? "object"];
}
var typeNames = {
  object: "a map of keys and values",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false"
};
function kindOf(value) {
  if (value === null || value === void 0) return "empty";
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "a map of keys and values";
  return said(value);
}
function said(value) {
  const text = typeof value === "string" ? JSON.stringify(value) : isObject(value) ? "a map" : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}\u2026` : text;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function has(value, key) {
  return Object.prototype.hasOwnProperty.call(value, key);
}

// ../shared-types/src/generated/policyDocumentJsonSchema.ts
var policyDocumentJsonSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "properties": {
    "rungs": {
      "type": "number",
      "const": 1,
      "description": "1, the version of the format"
    },
    "id": {
      "type": "string",
      "pattern": "^\\S{1,64}$",
      "description": "an id of 1 to 64 characters without blanks"
    },
    "name": {
      "type": "string",
      "pattern": "\\S",
      "description": "a name that is not empty"
    },
    "appliesTo": {
      "type": "object",
      "properties": {
        "priorities": {
          "minItems": 1,
          "type": "array",
          "items": {
            "type": "number",
            "enum": [
              1,
              2,
              3,
              4,
              5
            ],
            "description": "a priority from 1 (most urgent) to 5"
          }
        },
        "services": {
          "minItems": 1,
          "type": "array",
          "items": {
            "type": "string",
            "pattern": "\\S",
            "description": "a name that is not empty"
          }
        },
        "categories": {
          "minItems": 1,
          "type": "array",
          "items": {
            "type": "string",
            "pattern": "\\S",
            "description": "a name that is not empty"
          }
        },
        "supportGroups": {
          "minItems": 1,
          "type": "array",
          "items": {
            "type": "string",
            "pattern": "\\S",
            "description": "a name that is not empty"
          }
        }
      },
      "additionalProperties": false
    },
    "calendars": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^\\S{1,64}$",
            "description": "an id of 1 to 64 characters without blanks"
          },
          "zone": {
            "type": "string",
            "pattern": "^[A-Za-z][A-Za-z0-9_+/-]{0,63}$",
            "description": "the IANA name of a time zone such as Europe/Berlin"
          },
          "week": {
            "type": "object",
            "properties": {
              "mon": {
                "type": "array",
                "items": {
                  "type": "string",
                  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
                  "description": "an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)"
                }
              },
              "tue": {
                "type": "array",
                "items": {
                  "type": "string",
                  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
                  "description": "an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)"
                }
              },
              "wed": {
                "type": "array",
                "items": {
                  "type": "string",
                  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
                  "description": "an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)"
                }
              },
              "thu": {
                "type": "array",
                "items": {
                  "type": "string",
                  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
                  "description": "an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)"
                }
              },
              "fri": {
                "type": "array",
                "items": {
                  "type": "string",
                  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
                  "description": "an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)"
                }
              },
              "sat": {
                "type": "array",
                "items": {
                  "type": "string",
                  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
                  "description": "an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)"
                }
              },
              "sun": {
                "type": "array",
                "items": {
                  "type": "string",
                  "pattern": "^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$",
                  "description": "an interval of the clock such as 08:00-18:00 (24:00 is the end of the day)"
                }
              }
            },
            "additionalProperties": false
          },
          "holidays": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "date": {
                  "type": "string",
                  "pattern": "^(\\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
                  "description": "a date such as 2026-12-25, or 12-25 for every year"
                },
                "name": {
                  "type": "string",
                  "pattern": "\\S",
                  "description": "a name that is not empty"
                }
              },
              "required": [
                "date",
                "name"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "id",
          "zone",
          "week"
        ],
        "additionalProperties": false
      }
    },
    "people": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^\\S{1,64}$",
            "description": "an id of 1 to 64 characters without blanks"
          },
          "name": {
            "type": "string",
            "pattern": "\\S",
            "description": "a name that is not empty"
          },
          "accounts": {
            "type": "object",
            "properties": {
              "jira": {
                "type": "string",
                "pattern": "\\S",
                "description": "a name that is not empty"
              },
              "servicenow": {
                "type": "string",
                "pattern": "\\S",
                "description": "a name that is not empty"
              }
            },
            "additionalProperties": false
          }
        },
        "required": [
          "id",
          "name",
          "accounts"
        ],
        "additionalProperties": false
      }
    },
    "rotations": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^\\S{1,64}$",
            "description": "an id of 1 to 64 characters without blanks"
          },
          "zone": {
            "type": "string",
            "pattern": "^[A-Za-z][A-Za-z0-9_+/-]{0,63}$",
            "description": "the IANA name of a time zone such as Europe/Berlin"
          },
          "startsAt": {
            "type": "string",
            "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$",
            "description": "a local time such as 2026-01-05T09:00"
          },
          "shift": {
            "type": "object",
            "properties": {
              "every": {
                "type": "integer",
                "minimum": 1,
                "maximum": 366
              },
              "unit": {
                "type": "string",
                "enum": [
                  "day",
                  "week"
                ]
              }
            },
            "required": [
              "every",
              "unit"
            ],
            "additionalProperties": false
          },
          "participants": {
            "type": "array",
            "items": {
              "type": "string",
              "pattern": "^\\S{1,64}$",
              "description": "an id of 1 to 64 characters without blanks"
            }
          }
        },
        "required": [
          "id",
          "zone",
          "startsAt",
          "shift",
          "participants"
        ],
        "additionalProperties": false
      }
    },
    "groups": {
      "minItems": 1,
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^\\S{1,64}$",
            "description": "an id of 1 to 64 characters without blanks"
          },
          "name": {
            "type": "string",
            "pattern": "\\S",
            "description": "a name that is not empty"
          },
          "members": {
            "type": "array",
            "items": {
              "type": "string",
              "pattern": "^\\S{1,64}$",
              "description": "an id of 1 to 64 characters without blanks"
            }
          },
          "onCall": {
            "type": "string",
            "pattern": "^\\S{1,64}$",
            "description": "an id of 1 to 64 characters without blanks"
          }
        },
        "required": [
          "id",
          "name",
          "members"
        ],
        "additionalProperties": false
      }
    },
    "targets": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "priority": {
            "type": "number",
            "enum": [
              1,
              2,
              3,
              4,
              5
            ],
            "description": "a priority from 1 (most urgent) to 5"
          },
          "resolveWithin": {
            "type": "string",
            "pattern": "^(?=\\d)(\\d{1,4}d)?(\\d{1,5}h)?(\\d{1,6}m)?(\\d{1,7}s)?$",
            "description": "a duration such as 15m, 1h30m or 2d (days, hours, minutes, seconds, in this order)"
          },
          "calendar": {
            "type": "string",
            "pattern": "^\\S{1,64}$",
            "description": "an id of 1 to 64 characters without blanks"
          }
        },
        "required": [
          "priority",
          "resolveWithin"
        ],
        "additionalProperties": false
      }
    },
    "triggers": {
      "minItems": 1,
      "type": "array",
      "items": {
        "oneOf": [
          {
            "type": "object",
            "properties": {
              "id": {
                "type": "string",
                "pattern": "^\\S{1,64}$",
                "description": "an id of 1 to 64 characters without blanks"
              },
              "kind": {
                "type": "string",
                "const": "notTaken"
              },
              "after": {
                "type": "string",
                "pattern": "^(?=\\d)(\\d{1,4}d)?(\\d{1,5}h)?(\\d{1,6}m)?(\\d{1,7}s)?$",
                "description": "a duration such as 15m, 1h30m or 2d (days, hours, minutes, seconds, in this order)"
              },
              "calendar": {
                "type": "string",
                "pattern": "^\\S{1,64}$",
                "description": "an id of 1 to 64 characters without blanks"
              }
            },
            "required": [
              "id",
              "kind",
              "after"
            ],
            "additionalProperties": false
          },
          {
            "type": "object",
            "properties": {
              "id": {
                "type": "string",
                "pattern": "^\\S{1,64}$",
                "description": "an id of 1 to 64 characters without blanks"
              },
              "kind": {
                "type": "string",
                "const": "targetConsumed"
              },
              "share": {
                "type": "number",
                "minimum": 0,
                "maximum": 10
              }
            },
            "required": [
              "id",
              "kind",
              "share"
            ],
            "additionalProperties": false
          }
        ]
      }
    },
    "paths": {
      "minItems": 1,
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string",
            "pattern": "^\\S{1,64}$",
            "description": "an id of 1 to 64 characters without blanks"
          },
          "name": {
            "type": "string",
            "pattern": "\\S",
            "description": "a name that is not empty"
          },
          "kind": {
            "type": "string",
            "enum": [
              "functional",
              "hierarchical"
            ]
          },
          "levels": {
            "minItems": 1,
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "name": {
                  "type": "string",
                  "pattern": "\\S",
                  "description": "a name that is not empty"
                },
                "group": {
                  "type": "string",
                  "pattern": "^\\S{1,64}$",
                  "description": "an id of 1 to 64 characters without blanks"
                },
                "acknowledgeWithin": {
                  "type": "string",
                  "pattern": "^(?=\\d)(\\d{1,4}d)?(\\d{1,5}h)?(\\d{1,6}m)?(\\d{1,7}s)?$",
                  "description": "a duration such as 15m, 1h30m or 2d (days, hours, minutes, seconds, in this order)"
                },
                "resolveWithin": {
                  "type": "string",
                  "pattern": "^(?=\\d)(\\d{1,4}d)?(\\d{1,5}h)?(\\d{1,6}m)?(\\d{1,7}s)?$",
                  "description": "a duration such as 15m, 1h30m or 2d (days, hours, minutes, seconds, in this order)"
                },
                "calendar": {
                  "type": "string",
                  "pattern": "^\\S{1,64}$",
                  "description": "an id of 1 to 64 characters without blanks"
                },
                "opensProblem": {
                  "type": "boolean"
                }
              },
              "required": [
                "name",
                "group",
                "acknowledgeWithin"
              ],
              "additionalProperties": false
            }
          },
          "afterLastLevel": {
            "type": "object",
            "properties": {
              "reminders": {
                "type": "integer",
                "minimum": 0,
                "maximum": 100
              },
              "thenEvery": {
                "type": "string",
                "pattern": "^(?=\\d)(\\d{1,4}d)?(\\d{1,5}h)?(\\d{1,6}m)?(\\d{1,7}s)?$",
                "description": "a duration such as 15m, 1h30m or 2d (days, hours, minutes, seconds, in this order)"
              }
            },
            "required": [
              "reminders",
              "thenEvery"
            ],
            "additionalProperties": false
          }
        },
        "required": [
          "id",
          "name",
          "kind",
          "levels",
          "afterLastLevel"
        ],
        "additionalProperties": false
      }
    },
    "catchAll": {
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "^\\S{1,64}$",
        "description": "an id of 1 to 64 characters without blanks"
      }
    },
    "mayAcknowledgeAnyLevel": {
      "type": "array",
      "items": {
        "type": "string",
        "pattern": "^\\S{1,64}$",
        "description": "an id of 1 to 64 characters without blanks"
      }
    }
  },
  "required": [
    "rungs",
    "id",
    "name",
    "appliesTo",
    "calendars",
    "people",
    "rotations",
    "groups",
    "targets",
    "triggers",
    "paths",
    "catchAll"
  ],
  "additionalProperties": false
};

// ../shared-types/src/checkPolicyDocument.ts
function checkPolicyDocument(value) {
  const shapeFaults = checkAgainstSchema(policyDocumentJsonSchema, value);
  if (shapeFaults.length > 0) return { ok: false, faults: shapeFaults };
  const document = value;
  const faults = findPolicyFaults(document);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, document };
}

// ../shared-types/src/fault.ts
function pathInWords(path) {
  return path.reduce((text, step) => text + (typeof step === "number" ? `[${step}]` : member(text, step)), "");
}
function member(before, name) {
  if (!/^[A-Za-z_$][\w$-]*$/.test(name)) return `[${JSON.stringify(name)}]`;
  return before === "" ? name : `.${name}`;
}
export {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  alwaysOpen,
  baseSeen,
  checkPolicyDocument,
  compileCalendar,
  compilePolicy,
  consumedShare,
  dashboardView,
  decide,
  effectDone,
  effectFailed,
  emptyRecord,
  evaluateTriggers,
  eventInWords,
  evolve,
  findPolicyFaults,
  formatClock,
  formatDateTime,
  formatDuration,
  internalText,
  isOver,
  isPending,
  isRefusal,
  matchKnownErrors,
  nextDeadline,
  noEscalation,
  noteInWords,
  observe,
  offsetAt,
  onCallAt,
  panelView,
  parseClock,
  parseDate,
  parseDateTime,
  parseDuration,
  pathDeadline,
  pathInWords,
  personByAccount,
  personById,
  problemFor,
  publicText,
  reconcile,
  recordDecision,
  refusalInWords,
  remainingMs,
  replayTicket,
  resolutionClock,
  selectPolicy,
  shareConsumedAt,
  soonestDue,
  starterKnownErrors,
  toInstant,
  toLocal,
  utc,
  zoneRules
};
