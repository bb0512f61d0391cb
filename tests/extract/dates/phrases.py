"""Sentences with the dates that they hold, and sentences with what looks like a date and is none.

A line is a sentence and, behind bars, the words of each of its dates with their EDTF value, `-` where it stays open.
"""

DATES = """
The dam broke in August 1945. | August 1945 = 1945-08
The dam broke on 9 August 1945. | 9 August 1945 = 1945-08-09
The dam broke on August 9th, 1945. | August 9th, 1945 = 1945-08-09
The dam broke on August 9, 1945, at noon. | August 9, 1945 = 1945-08-09
The dam broke on the 9th of August 1945. | 9th of August 1945 = 1945-08-09
The dam broke on the ninth of August, 1945. | ninth of August, 1945 = 1945-08-09
The dam broke on the twenty-first of June 1845. | twenty-first of June 1845 = 1845-06-21
The dam broke on 9 Aug. 1945. | 9 Aug. 1945 = 1945-08-09
The dam broke on Feb'y 9th, 1845. | Feb'y 9th, 1845 = 1845-02-09
Order No. 3 of June 1900 forbids it. | June 1900 = 1900-06
The dam broke on AUGUST 9, 1945. | AUGUST 9, 1945 = 1945-08-09
The dam broke on Thursday, 9 August 1945. | Thursday, 9 August 1945 = 1945-08-09
The dam broke on Thursday the 9th of August 1945. | Thursday the 9th of August 1945 = 1945-08-09
The dam broke in 1945. | 1945 = 1945
In 1945 the dam broke. | 1945 = 1945
The flood of 1845 remains the worst. | 1845 = 1845
The mill (1845) was of stone. | 1845 = 1845
The 1845 flood was the worst. | 1845 = 1845
The year 1845 was dry. | 1845 = 1845
On the 1st day of May, in the year 1645, they met. | 1st day of May, in the year 1645 = 1645-05-01
They met on 3 May in the year of our Lord 1645. | 3 May in the year of our Lord 1645 = 1645-05-03
It was printed Anno Domini MDCXLV. | Anno Domini MDCXLV = 1645
It was printed in MDCCLXXVI. | MDCCLXXVI = 1776
It was printed in March MDCCLXXVI. | March MDCCLXXVI = 1776-03
The council met on 30 February 1845. | February 1845 = 1845-02
They came on 6 August 1945. On the 9th they left. | 6 August 1945 = 1945-08-06 | 9th = 1945-08-09
They came on 28 August 1945. On the 3d they left. | 28 August 1945 = 1945-08-28 | 3d = [1945-08-03,1945-09-03]
They came on 12 August 1945. On the 11th it had rained. | 12 August 1945 = 1945-08-12 | 11th = 1945-08-11
They came on the 9th. | 9th = -
I wrote on 8 July 1864 of your letter of the 20th instant. | 8 July 1864 = 1864-07-08 | 20th instant = 1864-07-20
I wrote on 8 July 1864 of your letter of the 3d ultimo. | 8 July 1864 = 1864-07-08 | 3d ultimo = 1864-06-03
I wrote on 8 July 1864 of the sale on the 10th prox. | 8 July 1864 = 1864-07-08 | 10th prox. = 1864-08-10
I wrote on 8 January 1864 of your letter of 27th ult. | 8 January 1864 = 1864-01-08 | 27th ult. = 1863-12-27
Your letter of the 20th instant came. | 20th instant = -
I wrote on 8 July 1864 of the 3d of this month. | 8 July 1864 = 1864-07-08 | 3d of this month = 1864-07-03
In July 1864 I told of the 6th and 7th instant. | July 1864 = 1864-07 | 6th and 7th instant = {1864-07-06,1864-07-07}
On 9 August 1845 it broke. Three days later the mill fell. | 9 August 1845 = 1845-08-09 | Three days later = 1845-08-12
On 9 August 1845 it broke. The next day it rained. | 9 August 1845 = 1845-08-09 | next day = 1845-08-10
On 31 December 1845 it broke. Next morning it rained. | 31 December 1845 = 1845-12-31 | Next morning = 1846-01-01
On 28 February 1844 it broke. The following night, rain. | 28 February 1844 = 1844-02-28 | following night = 1844-02-29
In August 1845 it broke. The following year was dry. | August 1845 = 1845-08 | following year = 1846
In August 1845 it broke. Two years earlier it had held. | August 1845 = 1845-08 | Two years earlier = 1843
In August 1845 it broke. It had held 18 months earlier. | August 1845 = 1845-08 | 18 months earlier = 1844-02
In 1845 it broke. Some 40 years later it was mended. | 1845 = 1845 | Some 40 years later = 1885~
In August 1845 it broke. Two months later the mill fell. | August 1845 = 1845-08 | Two months later = 1845-10
In November 1845 it broke. The following month it rained. | November 1845 = 1845-11 | following month = 1845-12
In August 1845 it broke. That same summer the mill fell. | August 1845 = 1845-08 | That same summer = 1845-22
In August 1845 it broke. The following spring was dry. | August 1845 = 1845-08 | following spring = 1846-21
In January 1845 it broke. The following spring was dry. | January 1845 = 1845-01 | following spring = -
In January 1845 it broke. The previous autumn was dry. | January 1845 = 1845-01 | previous autumn = 1844-23
In August 1845 it broke. The following winter was cold. | August 1845 = 1845-08 | following winter = -
On 9 August 1845 it broke. That day it rained. | 9 August 1845 = 1845-08-09 | That day = 1845-08-09
On 9 August 1845 it broke. The same evening it rained. | 9 August 1845 = 1845-08-09 | same evening = 1845-08-09
They held until 5 September 1845. On that day it broke. | until 5 September 1845 = ../1845-09-05 | that day = 1845-09-05
On 9 August 1845 it broke. The day before, it had rained. | 9 August 1845 = 1845-08-09 | day before = 1845-08-08
On 9 August 1845 it broke. The year after, it was mended. | 9 August 1845 = 1845-08-09 | year after = 1846
On 9 August 1845 it broke. A week later it was mended. | 9 August 1845 = 1845-08-09 | A week later = 1845-08-16~
In 1845 it broke. About twenty years later it was mended. | 1845 = 1845 | About twenty years later = 1865~
In 1845 it broke. A century later it was mended. | 1845 = 1845 | A century later = 1945~
In 1845 it broke. Several years later it was mended. | 1845 = 1845 | Several years later = -
In 1845 it broke. Three days later it was mended. | 1845 = 1845 | Three days later = -
Three days later it was mended. | Three days later = -
It was mended two days before the 12th of September 1845. | two days before the 12th of September 1845 = 1845-09-10
It was mended the day after 31 August 1845. | day after 31 August 1845 = 1845-09-01
On 9 August 1845 it broke. The following Sunday, rain. | 9 August 1845 = 1845-08-09 | following Sunday = 1845-08-10
On 9 August 1845 it broke. It rained the previous Sunday. | 9 August 1845 = 1845-08-09 | previous Sunday = 1845-08-03
On Sunday they prayed. | Sunday = -
This year 58 percent came. | This year = -
On 9 May 1845 it broke. On Sunday we met. The next day it rained. | 9 May 1845 = 1845-05-09 | Sunday = - | next day = -
Yesterday the dam broke. | Yesterday = -
Last night the dam broke. | Last night = -
Orvale, 9 August 1845. Yesterday the dam broke. | 9 August 1845 = 1845-08-09 | Yesterday = 1845-08-08
CAMP NEAR ORVALE, Aug. 9, 1845. Last night the dam broke. | Aug. 9, 1845 = 1845-08-09 | Last night = 1845-08-08
Orvale, 9 August 1845. To-morrow we leave. | 9 August 1845 = 1845-08-09 | To-morrow = 1845-08-10
Orvale, 9 August 1845. Two days ago the dam broke. | 9 August 1845 = 1845-08-09 | Two days ago = 1845-08-07
Orvale, 9 May 1845. It fell the day before yesterday. | 9 May 1845 = 1845-05-09 | day before yesterday = 1845-05-07
Orvale, 9 August 1845. The clerk told us: “It broke yesterday.” | 9 August 1845 = 1845-08-09 | yesterday = -
Orvale, 9 March 1845. It broke in August last. | 9 March 1845 = 1845-03-09 | August last = 1844-08
He was born c. 1340. | c. 1340 = 1340~
He was born about 1340. | about 1340 = 1340~
He was born about 1400. | about 1400 = 1400~
He was born circa 1340 in Orvale. | circa 1340 = 1340~
He was born perhaps in 1340. | perhaps in 1340 = 1340?
He was born c. 500 BC. | c. 500 BC = -0499~
The poet (1340?–1400) wrote it. | 1340?–1400 = 1340?/1400
He lived from 1340? to 1400. | from 1340? to 1400 = 1340?/1400
He was born in 1340? and died young. | 1340? = 1340?
The poet (c. 1340–1400) wrote it. | c. 1340–1400 = 1340~/1400
Did the dam break in 1845? Nobody knew. | 1845 = 1845
It began in the spring of 1904. | spring of 1904 = 1904-21
It began in summer 1904. | summer 1904 = 1904-22
It began in Autumn, 1904. | Autumn, 1904 = 1904-23
It began in the fall of 1904. | fall of 1904 = 1904-23
It began in the winter of 1904–05. | winter of 1904–05 = 1904-12~/1905-02~
It began in early spring 1904. | early spring 1904 = 1904-21
It began in early 1945. | early 1945 = 1945-01/1945-04~
It began in late August 1945. | late August 1945 = 1945-08-22~/1945-08-31
It began in mid-August 1945. | mid-August 1945 = 1945-08-11~/1945-08-21~
It began late in 1945. | late in 1945 = 1945-09~/1945-12
It began in the middle of 1945. | middle of 1945 = 1945-05~/1945-08~
It began at the end of May 1945. | end of May 1945 = 1945-05-22~/1945-05-31
It began in the first half of 1945. | first half of 1945 = 1945-01/1945-06
It began in the first week of May 1945. | first week of May 1945 = 1945-05-01/1945-05-07
It began in the mid-1930s. | mid-1930s = 1933~/1936~
It began in the 1930s. | 1930s = 193X
It began in the 1930's. | 1930's = 193X
It began in the 1800s. | 1800s = 18XX
It began in the 'thirties. | 'thirties = -
It began in the thirties. | thirties = -
It began in the nineteen-thirties. | nineteen-thirties = 193X
It began in the late 1930s. | late 1930s = 1937~/1939
The war of 1904–05 was short. | 1904–05 = 1904/1905
The 1914-18 war was long. | 1914-18 = 1914/1918
The years 1840–1845 were dry. | 1840–1845 = 1840/1845
It lasted from June to August 1945. | from June to August 1945 = 1945-06/1945-08
It lasted from November to February 1945. | from November to February 1945 = 1944-11/1945-02
It lasted from November 1944 to February. | from November 1944 to February = 1944-11/1945-02
It lasted between 1937 and 1945. | between 1937 and 1945 = 1937/1945
It lasted between the years 1937 and 1945. | between the years 1937 and 1945 = 1937/1945
It lasted between June and August 1945. | between June and August 1945 = 1945-06/1945-08
It lasted from 9 to 12 August 1945. | from 9 to 12 August 1945 = 1945-08-09/1945-08-12
It lasted from 28 July to 3 August 1945. | from 28 July to 3 August 1945 = 1945-07-28/1945-08-03
It lasted 9–12 August 1945. | 9–12 August 1945 = 1945-08-09/1945-08-12
It lasted August 9–12, 1945. | August 9–12, 1945 = 1945-08-09/1945-08-12
It lasted June–August 1945. | June–August 1945 = 1945-06/1945-08
It lasted from the 1930s to the 1950s. | from the 1930s to the 1950s = 1930/1959
It lasted from early 1944 to late August 1945. | from early 1944 to late August 1945 = 1944-01/1945-08-31
It burned on 9 and 10 August 1945. | 9 and 10 August 1945 = {1945-08-09,1945-08-10}
It burned on 9 or 10 August 1945. | 9 or 10 August 1945 = [1945-08-09,1945-08-10]
It burned in 1340 or 1341. | 1340 or 1341 = [1340,1341]
It burned in June and August 1945. | June = 1945-06 | August 1945 = 1945-08
It burned in 1937, 1938 and 1945. | 1937 = 1937 | 1938 = 1938 | 1945 = 1945
It burned on the 4th, 5th and 6th of July 1863. | 4th = 1863-07-04 | 5th and 6th of July 1863 = {1863-07-05,1863-07-06}
It burned in May, June and July 1945. | May = 1945-05 | June = 1945-06 | July 1945 = 1945-07
The mill (built 1845) burned. | 1845 = 1845
The Convention of 1907 forbids it. | 1907 = 1907
The Mill Act 1689 was read. | 1689 = 1689
In the Year of Our Lord 1204 the mill burned. | 1204 = 1204
The 1848 floods were the worst. | 1848 = 1848
The 1967 and 1973 floods were the worst. | 1967 = 1967 | 1973 = 1973
The 1907 Orvale Convention forbids it. | 1907 = 1907
In 793 the mill burned, and in 865 a great army came. | 793 = 0793 | 865 = 0865
In the year 476 it burned. | 476 = 0476
It stood in the late 19th and early 20th centuries. | late 19th = 1867~/1899 | early 20th centuries = 1900/1932~
It stood from the late 19th to the early 20th century. | from the late 19th to the early 20th century = 1867~/1932~
It stood at the turn of the 20th century. | turn of the 20th century = 1900~
It stood in the last decade of the 16th century. | last decade of the 16th century = 1590/1599
It came in Aug. 45. | Aug. 45 = -
The poet (c. 1200–c. 1250) wrote it. | c. 1200–c. 1250 = 1200~/1250~
He lived 20 April 1789 – 30 April 1845. | 20 April 1789 – 30 April 1845 = 1789-04-20/1845-04-30
It lasted from 1 September 1939 until 8 May 1945. | from 1 September 1939 until 8 May 1945 = 1939-09-01/1945-05-08
It lasted from 1 September, 1939, until 8 May, 1945. | from 1 September, 1939, until 8 May, 1945 = 1939-09-01/1945-05-08
It fell two years after 1845. | two years after 1845 = 1847
In 1945, 1500 men died; in 1946, 1700 did. | 1945 = 1945 | 1946 = 1946
She was born on 29 February 1900. | 29 February 1900 = -
It fell on August 15 (O.S. August 2), 1945. | August 15 (O.S. August 2), 1945 = 1945-08-15
They fought between AD 60 and 64. | between AD 60 and 64 = 0060/0064
It stood between the 12th and 14th centuries. | between the 12th and 14th centuries = 1100/1399
It stood in the fifth or sixth century. | fifth or sixth century = [04XX,05XX]
It burned on the night of 18–19 July 64. | 18–19 July 64 = 0064-07-18/0064-07-19
It burned in July 64. | July 64 = 0064-07
It burned in AD 64. | AD 64 = 0064
It burned on 18 September, 96, at noon. | 18 September, 96 = 0096-09-18
The hill smoked in 79 A.D. and was still. | 79 A.D. = 0079
He was killed in 44 BC. | 44 BC = -0043
He was killed on 15 March 44 BC. | 15 March 44 BC = -0043-03-15
He was killed on the Ides of March, 44 BC. | Ides of March, 44 BC = -0043-03-15
He died in 323 B.C. at Orvale. | 323 B.C. = -0322
He ruled from 58 to 50 BC. | from 58 to 50 BC = -0057/-0049
He ruled 27 BC–AD 14. | 27 BC–AD 14 = -0026/0014
A temple of the fifth century BC stood there. | fifth century BC = -04XX
A temple of the first century BC stood there. | first century BC = -0099/0000
A mill of the 19th century stood there. | 19th century = 18XX
A 19th-century mill stood there. | 19th-century = 18XX
It stood in the second half of the seventeenth century. | second half of the seventeenth century = 1650/1699
It stood in the early 19th century. | early 19th century = 1800/1832~
It stood from the 5th to the 7th century. | from the 5th to the 7th century = 0400/0699
It stood in the 12th and 13th centuries. | 12th and 13th centuries = {11XX,12XX}
It fell on 25 October (7 November) 1917. | 25 October (7 November) 1917 = 1917-11-07
It fell on 7 November [O.S. 25 October] 1917. | 7 November [O.S. 25 October] 1917 = 1917-11-07
It fell on October 25 (November 7), 1917. | October 25 (November 7), 1917 = 1917-11-07
In 1917 it fell on 25 Oct. O.S. | 1917 = 1917 | 25 Oct. O.S. = 1917-11-07
It fell on 25 Oct. O.S. | 25 Oct. O.S. = -
He was born on 11 February 1731/2 (O.S.). | 11 February 1731/2 (O.S.) = 1732-02-22
He was born on 22 February 1732 (New Style). | 22 February 1732 (New Style) = 1732-02-22
He wrote on 24 March 1648/9. | 24 March 1648/9 = 1649-03-24
He wrote on 10/20 June 1688. | 10/20 June 1688 = 1688-06-20
They rose at Easter 1916. | Easter 1916 = 1916-04-23
They rose on Good Friday 1916. | Good Friday 1916 = 1916-04-21
They rose on Easter Monday, 1916. | Easter Monday, 1916 = 1916-04-24
They met at Easter 1480. | Easter 1480 = 1480-04-02
They met at Easter 1700. | Easter 1700 = [1700-03-31,1700-04-11]
They met at Michaelmas. | Michaelmas = -
They met at Michaelmas 1645. | Michaelmas 1645 = 1645-09-29
They met on Christmas Day 1914. | Christmas Day 1914 = 1914-12-25
They met on May Day 1914. | May Day 1914 = 1914-05-01
They met on the eve of St. Brice's Day, 1002. | eve of St. Brice's Day, 1002 = 1002-11-12
They met on the morrow of Michaelmas 1345. | morrow of Michaelmas 1345 = 1345-09-30
In 1645 they met at Martinmas. | 1645 = 1645 | Martinmas = 1645-11-11
Feb. 3, '63, we left. | Feb. 3, '63 = -
In 1862 we came. Feb. 3, '63, we left. | 1862 = 1862 | Feb. 3, '63 = 1863-02-03
In 1862 we came; in '63 we left. | 1862 = 1862 | '63 = 1863
It is dated 9.8.1945. | 9.8.1945 = 1945-08-09
It is dated 1945-08-09. | 1945-08-09 = 1945-08-09
It is dated 1945-08. | 1945-08 = 1945-08
It is dated 09/08/1945. | 09/08/1945 = [1945-08-09,1945-09-08]
It is dated 08/08/1945. | 08/08/1945 = 1945-08-08
It is dated 25/08/1945, the other 09/08/1945. | 25/08/1945 = 1945-08-25 | 09/08/1945 = 1945-08-09
It is dated 08/25/1945, the other 09/08/1945. | 08/25/1945 = 1945-08-25 | 09/08/1945 = 1945-09-08
It is dated 9.VIII.1945. | 9.VIII.1945 = 1945-08-09
It is dated 9.viii.1945. | 9.viii.1945 = 1945-08-09
In 1939 it held; it broke on 9.8.45. | 1939 = 1939 | 9.8.45 = 1945-08-09
It is dated 9-Aug-1945. | 9-Aug-1945 = 1945-08-09
It is dated 9/8/45. | 9/8/45 = -
It stood before 1900. | before 1900 = ../1900
It stood after 1945. | after 1945 = 1945/..
It has stood since 1931. | since 1931 = 1931/..
It stood until 1945. | until 1945 = ../1945
It must have stood no later than May 1860. | no later than May 1860 = ../1860-05
It stood by 1945. | by 1945 = ../1945
It stood from 1945 on. | from 1945 on = 1945/..
It stood before the 1930s. | before the 1930s = ../1930
It stood after the 19th century. | after the 19th century = 1899/..
It stood before c. 1340. | before c. 1340 = ../1340~
It stood not until 1945. | 1945 = 1945
On 9 August 1845 it broke. In May it had held. | 9 August 1845 = 1845-08-09 | May = 1845-05
On 9 December 1844 it broke. In January it froze. | 9 December 1844 = 1844-12-09 | January = [1844-01,1845-01]
In 1845 it held. On 9 August it broke. | 1845 = 1845 | 9 August = 1845-08-09
On 9 August it broke. | 9 August = -
In May it broke. | May = -
In 1845 it held. It was mended about 1851. In May it broke. | 1845 = 1845 | about 1851 = 1851~ | May = -
On Sunday they voted. In 1845 it held. In May they will vote. | Sunday = - | 1845 = 1845 | May = -
In 1845 it held. Last week they met. In May they will vote. | 1845 = 1845 | Last week = - | May = -
In 1845 it broke. The feast is the last Sunday of May. | 1845 = 1845 | Sunday = - | May = -
In 1845 it broke. Last month they met again. In May they will vote. | 1845 = 1845 | Last month = - | May = -
In 1845 it was dated June 15, 18—. | 1845 = 1845 | June 15, 18— = -
In 1845 it broke. They met every year in September. | 1845 = 1845 | September = -
In 1845 it broke. They met on 5 November each year. | 1845 = 1845 | 5 November = -
In 1845 it held. It broke in August of the following year. | 1845 = 1845 | August of the following year = 1846-08
In 1845 it held. It broke in August of that year. | 1845 = 1845 | August of that year = 1845-08
On 9 August 1845 it broke. The following May it held. | 9 August 1845 = 1845-08-09 | following May = 1846-05
On 9 August 1845 it broke. On 9 August following it held. | 9 August 1845 = 1845-08-09 | 9 August following = 1846-08-09
On 9 May 1845 it broke. On 10 May following it held. | 9 May 1845 = 1845-05-09 | 10 May following = 1845-05-10
On 9 August 1845 it broke. The previous May it had held. | 9 August 1845 = 1845-08-09 | previous May = 1845-05
On 9 August 1845 it broke. In May following the flood, rain. | 9 August 1845 = 1845-08-09 | May = 1845-05
In August 1845 it broke. That December it was mended. | August 1845 = 1845-08 | That December = 1845-12
Orvale, 9 August 1845. It broke last May. | 9 August 1845 = 1845-08-09 | last May = 1845-05
Orvale, 9 August 1845. It broke in spring last. | 9 August 1845 = 1845-08-09 | spring last = 1845-21
It broke last May. | last May = -
The treaty of 1648 was old. In 1845 it held. On 9 August it broke. | 1648 = 1648 | 1845 = 1845 | 9 August = 1845-08-09
In 1845 it held. The mill, built in 1648, stood. On 9 May it broke. | 1845 = 1845 | 1648 = 1648 | 9 May = 1845-05-09
In 1845 it held. It had been built in 1648. In May it broke. | 1845 = 1845 | 1648 = 1648 | May = [1648-05,1845-05]
In 1845 it held. In 1648 it had been built. On 9 August it broke. | 1845 = 1845 | 1648 = 1648 | 9 August = 1648-08-09
On 8 May 1845 a mill built in 1648 fell. Next day, rain. | 8 May 1845 = 1845-05-08 | 1648 = 1648 | Next day = 1845-05-09
It held in 1845 and was mended in 1851. In May it broke. | 1845 = 1845 | 1851 = 1851 | May = 1851-05
In 1845 it held. The old mill (1648) stood. On 9 August it broke. | 1845 = 1845 | 1648 = 1648 | 9 August = 1845-08-09
"""

NO_DATES = """
They lived in 120 and in 300 villages.
See vol. 1812 was the answer.
See paragraph 9.8.45 of the code.
They met in Michaelmas term.
They met on the eve of the war.
The 1500 ships sank.
The 1204 horsemen fled.
A battalion of 1812 rifles fled.
It held in 120 villages; in 500 the men fled.
See page 1945 of the book.
They had 1,945 men.
It was sold in 1500 places.
A force of 1945 men came.
Between 1200 and 1500 ships came.
From 1200 to 1500 men came.
They killed about 1500.
About 1500 of them fled.
They paid £1845 for it.
It weighs 1945 kg.
The road is 1845 m long.
It ran on version 3.11.2024.
They came at 1945 hours.
They came in 1500 boats.
They came at 9.45 in the morning.
They came at 12:30.
May I come in?
You may march on.
They March on through the mud.
He said that they may come.
April Lind and August Lind came.
They spoke of August Lind.
He came second.
The second man and the first boat left.
On the 9th Foot fell the blow.
They fought on the 9th floor.
The men of the 9th Foot fell.
He is the 9th man.
It lasted three days.
It lasted for a hundred years.
Three days after the flood, they came.
Ten years after his death he was forgotten.
The last day was the worst.
To this day it stands.
One day they came.
The days are long.
In her thirties she wrote it.
The springs of the clock broke.
They fell in the water.
The fall of Orvale was quick.
It is a Christmas tree.
The Sunday Times said so.
Bloody Sunday was long ago.
It fell by 50 in 12 boats.
He read 1 Kings 12 and verse 1945.
It is in room 1845, section 1812.
It rose from 1200 to 1500.
The population of 1945 was small, a total of 1945.
The 1500 metre race was run.
It is route 1945 of 1,845.
The code is A-1945-08-09.
It has 1945.5 parts.
It is 25% of 1500 sheep.
The year 58 men came was dry.
They fell during the March Revolt.
The MIX and the CIVIC were sold.
"""
